//! `hearth …`: every command, its help, and its exit code (0 good, 1 failed, 2 wrong use).

use crate::app::App;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result, causes};
use crate::transfer::{complaints, demo, fill, ideas};
use crate::{accounts, admin, cases, db, ledger, listening, measures, policy, routes, web, words, work};
use axum::Router;
use clap::{Parser, Subcommand};
use object_store::ObjectStoreExt as _;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// The home a brand owns online. Without a command: serve.
#[derive(Debug, Parser)]
#[command(version, about, long_about = None)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve: migrate, listen, print the address and, on an empty database, a one-time set-up link
    Serve,
    /// The same on a throw-away database filled with a believable brand community; prints the sign-ins
    Demo {
        /// The password of every demo account; made up and printed when not given
        #[arg(long, value_name = "PW")]
        password: Option<String>,
    },
    /// Apply the migrations that are missing, and stop
    Migrate,
    /// Verify configuration, database, mail and storage, and say what is wrong
    Check,
    /// Make accounts
    #[command(subcommand)]
    Account(Account),
    /// Take mail in
    #[command(subcommand)]
    Mail(Mail),
    /// Bring a community in
    #[command(subcommand)]
    Import(Import),
    /// Check the public ledger of moderation, or write it out
    #[command(subcommand)]
    Ledger(ledger::cli::Ledger),
    /// Hear what is unusual in what is said
    #[command(subcommand)]
    Listen(listening::cli::Listen),
    /// Prepare measurements
    #[command(subcommand)]
    Bench(Bench),
    /// Print the URL table
    Routes,
    /// Print every setting with its default and reason
    Settings,
}

#[derive(Debug, Subcommand)]
enum Account {
    /// Make an account whose address counts as confirmed
    Create(accounts::cli::Create),
}

#[derive(Debug, Subcommand)]
enum Mail {
    Receive(cases::mailbox::cli::Receive),
}

#[derive(Debug, Subcommand)]
enum Import {
    /// Remarks and complaints from a CSV file; a second run changes nothing
    Complaints(complaints::Options),
    /// Ideas from a CSV file, with where they stand and the votes that they had; a second run changes nothing
    Ideas(ideas::Options),
}

#[derive(Debug, Subcommand)]
enum Bench {
    /// Fill the database with synthetic content for load tests
    Fill(fill::Options),
}

/// Runs the command; says on standard error what went wrong.
pub fn run(cli: Cli) -> ExitCode {
    // A mail server gives up on a mail for ever on any code that it does not know.
    let failure = match &cli.command {
        Some(Command::Mail(_)) => ExitCode::from(cases::mailbox::cli::EX_TEMPFAIL),
        _ => ExitCode::FAILURE,
    };
    let _ = rustls::crypto::ring::default_provider().install_default();
    let outcome = Config::load().and_then(|mut config| {
        if matches!(cli.command, Some(Command::Demo { .. })) && std::env::var_os("HEARTH_LOG").is_none() {
            // Somebody is looking at the terminal for the sign-ins, not for a line per request.
            config.log = "warn".into();
        }
        start_log(&config);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Error::internal)?;
        runtime.block_on(dispatch(cli.command.unwrap_or(Command::Serve), config))
    });
    match outcome {
        Ok(code) => code,
        Err(error) => {
            eprintln!("hearth: {error}");
            failure
        }
    }
}

async fn dispatch(command: Command, config: Config) -> Result<ExitCode> {
    match command {
        Command::Serve => serve(config).await?,
        Command::Migrate => {
            App::open(config, Clock::system()).await?.db.close().await;
            println!("The database is up to date.");
        }
        Command::Demo { password } => serve_demo(config, password).await?,
        Command::Check => return check(config).await,
        Command::Account(Account::Create(create)) => {
            let app = App::open(config, Clock::system()).await?;
            accounts::cli::create(&app, &create).await?;
            app.db.close().await;
        }
        Command::Mail(Mail::Receive(options)) => {
            let app = App::open(config, Clock::system()).await?;
            routes::load_brand(&app).await?;
            let code = cases::mailbox::cli::receive(&app, &options).await;
            app.db.close().await;
            return code;
        }
        Command::Import(Import::Complaints(options)) => {
            let app = App::open(config, Clock::system()).await?;
            routes::load_brand(&app).await?;
            println!("{}", complaints::run(&app, &options).await?);
            app.db.close().await;
        }
        Command::Import(Import::Ideas(options)) => {
            let app = App::open(config, Clock::system()).await?;
            routes::load_brand(&app).await?;
            println!("{}", ideas::run(&app, &options).await?);
            app.db.close().await;
        }
        Command::Bench(Bench::Fill(options)) => {
            let app = App::open(config, Clock::system()).await?;
            let filled = fill::run(&app, options).await?;
            println!("{} topics, {} posts in {:.1} s", filled.topics, filled.posts, filled.seconds);
            app.db.close().await;
        }
        Command::Ledger(ledger) => {
            let good = ledger.run(async || App::open(config, Clock::system()).await).await?;
            return Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::Listen(listen) => listen.run(async || App::open(config, Clock::system()).await).await?,
        Command::Routes => print!("{}", routes::table()),
        Command::Settings => {
            for setting in crate::config::SETTINGS {
                println!("{:<28} {:<28} {}", setting.key, setting.default, setting.reason);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn start_log(config: &Config) {
    // tower-sessions warns of every cookie whose session is over; that is no news.
    let filter =
        tracing_subscriber::EnvFilter::new(format!("tower_sessions=error,tower_sessions_core=error,{}", config.log));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if config.log_json {
        log.json().flatten_event(true).with_current_span(false).init();
    } else {
        log.with_ansi(std::io::stderr().is_terminal()).init();
    }
}

async fn serve(config: Config) -> Result<()> {
    measures::start();
    words::load();
    let (app, router) = routes::build(config, Clock::system()).await?;
    let greeting = match admin::setup_link(&app).await? {
        Some(link) => {
            format!("\nNobody lives here yet. Make the first administrator with this link, which works once:\n  {link}")
        }
        None => String::new(),
    };
    listen(app, router, &greeting).await
}

/// Serves an invented brand's community from a folder that goes away when the program ends.
async fn serve_demo(config: Config, password: Option<String>) -> Result<()> {
    measures::start();
    words::load();
    let folder = Throwaway::new()?;
    let config = Config {
        database_url: format!("sqlite://{}", folder.0.join("hearth.db").display()),
        database_replica_url: None,
        storage_url: format!("file://{}", folder.0.join("uploads").display()),
        secret_file: folder.0.join("secret"),
        smtp_url: None,
        data_dir: folder.0.clone(),
        ..config
    };
    let password = password.unwrap_or_else(|| format!("kettle-{}", &crate::ids::nonce()[..12]));
    let (app, router) = routes::build(config, Clock::system()).await?;
    demo_brand(&app).await?;
    let people = demo::fill(&app, &password).await?;
    let mut greeting = format!("\nSign in with the password {password} as\n");
    for person in people {
        greeting.push_str(&format!("  {:<22} {} ({})\n", person.email, person.name, person.role.as_str()));
    }
    greeting.push_str(&format!(
        "Mail is written to {}/outbox. All of it goes away when you press Ctrl-C.",
        folder.0.display()
    ));
    listen(app, router, &greeting).await
}

/// Gives the throw-away home the invented brand's name, words and colour.
async fn demo_brand(app: &App) -> Result<()> {
    let settings = admin::BrandSettings {
        name: demo::BRAND.into(),
        accent: demo::ACCENT.into(),
        welcome: demo::WELCOME.into(),
        ..admin::BrandSettings::of(&app.brand())
    };
    let save =
        app.db.write(policy::system("demo"), move |tx| Box::pin(async move { admin::save_brand(tx, &settings).await }));
    app.set_brand(save.await?);
    Ok(())
}

/// A folder that is removed when it is dropped.
struct Throwaway(std::path::PathBuf);

impl Throwaway {
    fn new() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("hearth-demo-{}", crate::ids::nonce()));
        crate::config::private_folder(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Listens until the program is told to stop (SIGTERM, Ctrl-C), then lets requests in flight end.
async fn listen(app: App, router: Router, greeting: &str) -> Result<()> {
    let address = app.config.addr;
    let listener = TcpListener::bind(address).await.map_err(|error| {
        Error::Internal(format!("cannot listen on {address}: {error}. Set HEARTH_ADDR to another address or port."))
    })?;
    let (stop, mut stopped) = watch::channel(false);
    let mut tasks = work::start(&app);
    if let Some(address) = app.config.metrics_addr {
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| Error::Internal(format!("HEARTH_METRICS_ADDR: {error}")))?;
        let router = routes::metrics_router(&app);
        tasks.spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
    }
    println!("Hearth is at {}{greeting}", app.config.base_url);
    let (live, shared) = (Arc::clone(&app.live), Arc::clone(&app.web));
    tokio::spawn(async move {
        told_to_stop().await;
        live.stop();
        shared.news.stop();
        let _ = stop.send(true);
    });
    web::server::serve(listener, router, async move {
        let _ = stopped.wait_for(|stop| *stop).await;
    })
    .await?;
    tasks.shutdown().await;
    app.db.close().await;
    tracing::info!("stopped");
    Ok(())
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// Opens what the configuration names and says, line by line, what is good and what is not.
async fn check(config: Config) -> Result<ExitCode> {
    println!("configuration   good: {}", config.base_url);
    let app = App::open(config, Clock::system()).await?;
    println!("database        good: {:?}, schema up to date", app.db.engine());
    let faults = db::inspect::statements(&app.db).await?;
    println!(
        "statements      {}",
        if faults.is_empty() { "good".to_owned() } else { faults.join("\n                ") }
    );
    let mail = app.mailer.check().await;
    let by = if app.mailer.is_outbox() { "good: no SMTP, written to the outbox folder" } else { "good: by SMTP" };
    println!("mail            {}", mail.as_ref().map_or_else(ToString::to_string, |()| by.to_owned()));
    let storage = check_storage(&app).await;
    println!("storage         {}", storage.as_ref().map_or_else(|fault| causes(fault), |()| "good".to_owned()));
    Ok(if faults.is_empty() && mail.is_ok() && storage.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes a small object, reads it back and removes it: the three rights that uploads need.
async fn check_storage(app: &App) -> object_store::Result<()> {
    let probe = object_store::path::Path::from("hearth-check");
    app.storage.put(&probe, "ok".into()).await?;
    app.storage.get(&probe).await?.bytes().await?;
    app.storage.delete(&probe).await
}
