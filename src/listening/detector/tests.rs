//! The pure parts by themselves, then the watch as a whole: causal, restartable, quiet, honest about time.

use super::bucket::{Arrival, Authors, Recent, SLOT_SECONDS, SLOTS_PER_DAY, Slot};
use super::calibrate::{RARITY_DAYS_MAX, Tail};
use super::clock::{Clock, JUMP_SLOTS, Place};
use super::episode::Episode;
use super::level::{Level, Recently, SameHour, median};
use super::scale::Kind;
use super::surprise::Scatter;
use super::{Scales, Settings, Standing, Verdict, Watch};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};
use std::collections::HashMap;

const GEOMETRIC: Scatter = Scatter::NegativeBinomial { size: 1.0 };
const DAY: i64 = 86_400;

/// Repeatable chance: 0..1 from a place and a seed.
fn chance(place: i64, seed: u64) -> f64 {
    let mut x = (place as u64).wrapping_add(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((x ^ (x >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// A Poisson count around a daily rise and fall of `mean` per slot (Knuth's method).
fn daily(slot: i64, mean: f64, seed: u64) -> f64 {
    let hour = slot.rem_euclid(SLOTS_PER_DAY) as f64 / SLOTS_PER_DAY as f64 * std::f64::consts::TAU;
    let limit = (-mean * (1.0 - 0.8 * hour.cos())).exp();
    let (mut product, mut count) = (1.0, -1.0);
    let mut draw = 0;
    while product > limit {
        product *= chance(slot * 1_000 + draw, seed);
        count += 1.0;
        draw += 1;
    }
    count
}

/// Alarms over some days of counts, as slots from the start.
fn alarms(settings: &Settings, days: i64, count: impl Fn(i64) -> f64) -> Vec<i64> {
    let mut watch = Watch::default();
    let slots = 0..days * SLOTS_PER_DAY;
    slots.filter(|slot| watch.count(settings, slot * SLOT_SECONDS, count(*slot)).is_alarm()).collect()
}

#[test]
fn a_window_adds_corrects_and_forgets() {
    let mut recent = Recent::default();
    for (slot, count) in [(10, 2.0), (12, 3.0), (11, 1.0), (12, 1.0)] {
        recent.add(Slot(slot), count, 3);
    }
    assert_eq!(recent.sum(), 7.0);
    recent.add(Slot(13), 5.0, 3);
    assert_eq!(recent.sum(), 10.0);
    recent.add(Slot(10), 50.0, 3);
    recent.take_back(Slot(12));
    recent.take_back(Slot(9));
    assert_eq!(recent.sum(), 9.0);
    recent.add(Slot(100), 0.0, 3);
    assert_eq!(recent.sum(), 0.0);
}

#[test]
fn a_recent_level_follows_slowly_and_a_crisis_hardly_moves_it() {
    let mut level = Level::Recent(Recently::default());
    let mut learn = |from: i64, to: i64, count: f64| {
        (from..to).for_each(|slot| level.learn(Slot(slot), Slot(slot + 1), count, GEOMETRIC, 7.0));
        level.usual(Slot(to)).unwrap_or_default()
    };
    assert!((learn(0, 20 * SLOTS_PER_DAY, 10.0) - 10.0).abs() < 1e-9);
    let after_an_hour = learn(20 * SLOTS_PER_DAY, 20 * SLOTS_PER_DAY + 12, 1_000.0);
    assert!(after_an_hour < 10.5, "{after_an_hour}");
    let after_a_half_life = learn(20 * SLOTS_PER_DAY + 12, 27 * SLOTS_PER_DAY + 12, 20.0);
    assert!((14.0..17.0).contains(&after_a_half_life), "{after_a_half_life}");
}

#[test]
fn a_level_is_unknown_at_first() {
    let mut level = Level::Recent(Recently::default());
    level.learn(Slot(0), Slot(1), 3.0, GEOMETRIC, 7.0);
    assert_eq!(level.usual(Slot(SLOTS_PER_DAY - 1)), None);
    assert_eq!(level.usual(Slot(SLOTS_PER_DAY)), Some(3.0));

    let mut level = Level::SameHour(SameHour::default());
    assert_eq!(level.usual(Slot(0)), None);
    for day in 0..2 {
        level.learn(Slot(day * SLOTS_PER_DAY + 2), Slot(day * SLOTS_PER_DAY + 3), 4.0, Scatter::Poisson, 7.0);
    }
    assert_eq!(level.usual(Slot(2 * SLOTS_PER_DAY)), Some(4.0));
    assert_eq!(level.usual(Slot(2 * SLOTS_PER_DAY + 3)), None);
}

#[test]
fn a_same_hour_level_is_a_median_and_forgives_an_hour() {
    let mut level = Level::SameHour(SameHour::default());
    for day in 0..5 {
        for slot in day * SLOTS_PER_DAY..(day + 1) * SLOTS_PER_DAY {
            let hour = slot.rem_euclid(SLOTS_PER_DAY) / 12;
            let count = if day == 3 { 900.0 } else { hour as f64 };
            level.learn(Slot(slot), Slot(slot + 1), count, Scatter::Poisson, 7.0);
        }
    }
    assert_eq!(level.usual(Slot(5 * SLOTS_PER_DAY + 12 * 12)), Some(13.0));
    assert_eq!(median(&[]), 0.0);
    assert_eq!(median(&[3.0, 1.0]), 2.0);
    assert_eq!(median(&[9.0, 1.0, 2.0]), 2.0);
}

#[test]
fn a_tail_finds_the_scale_of_an_exponential() {
    let quantiles: Vec<f64> = (1..=400).map(|i| -2.0 * (1.0 - (f64::from(i) - 0.5) / 400.0).ln()).collect();
    let tail = Tail::fit(quantiles, 1e-9).expect("a tail");
    assert!((tail.scale - 2.0).abs() < 0.05, "{tail:?}");
    assert!((tail.threshold - 2.0 * std::f64::consts::LN_2).abs() < 0.05, "{tail:?}");
    let once_in_five_days = -2.0 * (0.125_f64 / 5.0).ln();
    assert!((tail.rarity_days(once_in_five_days, 0.125) - 5.0).abs() < 0.3, "{tail:?}");
}

#[test]
fn a_tail_needs_maxima_and_survives_equal_ones() {
    assert_eq!(Tail::fit(vec![1.0; 4], 0.1), None);
    let tail = Tail::fit(vec![1.0; 40], 0.1).expect("a tail");
    assert_eq!(tail.scale, 0.1);
    assert_eq!(tail.rarity_days(1e9, 0.125), RARITY_DAYS_MAX);
}

#[test]
fn an_episode_is_told_once_unless_it_grows_tenfold() {
    let mut episode = Episode::default();
    let mut begins = |hour: i64, rarity| episode.begins(hour * 3_600, rarity, 18.0, 10.0);
    assert!(begins(0, 6.0));
    assert!(!begins(1, 59.0));
    assert!(begins(2, 60.0));
    assert!(!begins(19, 60.0));
    assert!(begins(20, 5.0));
}

#[test]
fn a_clock_doubts_one_far_row_and_believes_two() {
    let at = |slot: i64| slot * SLOT_SECONDS;
    let far = JUMP_SLOTS + 1_000;
    let mut clock = Clock::default();
    assert_eq!(clock.place(at(1_000)), Place::Now(Slot(1_000)));
    assert_eq!(clock.place(at(999)), Place::Late(Slot(999)));
    assert_eq!(clock.place(at(1_001 + far)), Place::Doubtful);
    assert_eq!(clock.place(at(1_002)), Place::Now(Slot(1_002)));
    assert_eq!(clock.place(at(1_003 + far)), Place::Doubtful);
    assert_eq!(clock.place(at(1_004 + far)), Place::Moved(Slot(1_004 + far)));
    assert_eq!(clock.place(at(1_005 + far)), Place::Now(Slot(1_005 + far)));
}

#[test]
fn a_new_watch_says_that_it_knows_nothing() {
    let mut watch = Watch::default();
    let settings = Settings::default();
    for slot in 0..3 * SLOTS_PER_DAY {
        let verdict = watch.count(&settings, slot * SLOT_SECONDS, daily(slot, 3.0, 1));
        assert_eq!((verdict.standing, verdict.score), (Standing::NoBaseline, 0.0));
    }
}

#[test]
fn a_source_that_starts_to_speak_has_no_baseline() {
    let flood_from = 5 * SLOTS_PER_DAY;
    let found = alarms(&Settings::default(), 7, |slot| match slot {
        _ if slot >= flood_from => daily(slot, 5.0, 2),
        _ => f64::from(u8::from(slot % SLOTS_PER_DAY == 100)),
    });
    assert!(found.is_empty());
}

#[test]
fn nothing_new_raises_nothing() {
    assert!(alarms(&Settings::default(), 60, |_| 0.0).is_empty());
    assert!(alarms(&Settings::default(), 60, |_| 10.0).is_empty());
    assert!(alarms(&Settings::default(), 60, |slot| 10.0 + f64::from(u8::from(slot == 9_000))).is_empty());
}

#[test]
fn a_year_of_chance_keeps_the_promise() {
    for seed in 1..=3 {
        let found = alarms(&Settings::default(), 365, |slot| daily(slot, 2.0, seed)).len();
        assert!((2..=100).contains(&found), "at most about one in five days was promised: {found} in a year");
    }
}

#[test]
fn a_burst_is_told_within_its_quarter_of_an_hour_and_once() {
    let start = 30 * SLOTS_PER_DAY + 150;
    let burst = |slot: i64| if (start..start + 6).contains(&slot) { 60.0 } else { 0.0 };
    let settings = Settings { scales: Scales::Burst, ..Settings::default() };
    let found = alarms(&settings, 31, |slot| daily(slot, 2.0, 7) + burst(slot));
    let near: Vec<_> = found.into_iter().filter(|slot| (start - 12..start + 200).contains(slot)).collect();
    assert!((1..=2).contains(&near.len()) && near[0] <= start + 2, "{near:?}");
}

#[test]
fn a_wave_is_told_though_no_quarter_of_an_hour_stands_out() {
    let start = 30 * SLOTS_PER_DAY + 30;
    let settings = Settings { scales: Scales::Wave, ..Settings::default() };
    let found = alarms(&settings, 31, |slot| daily(slot, if slot >= start { 6.0 } else { 2.0 }, 8));
    assert!(found.iter().any(|slot| (start..start + 72).contains(slot)), "{found:?}");
}

#[test]
fn a_family_of_three_with_29_posts_raises_nothing_and_29_people_do() {
    let told = |people: u64| {
        let (mut watch, settings) = (Watch::default(), Settings::default());
        for slot in 0..20 * SLOTS_PER_DAY + 140 {
            for author in 0..daily(slot, 0.3, 9) as u64 {
                watch.mention(&settings, slot * SLOT_SECONDS, slot as u64 * 100 + author);
            }
            watch.tick(&settings, slot * SLOT_SECONDS + 299);
        }
        let at = |post: i64| (20 * SLOTS_PER_DAY + 140) * SLOT_SECONDS + post * 25;
        (0..29).any(|post| watch.mention(&settings, at(post), u64::MAX - post as u64 % people).is_alarm())
    };
    assert!(!told(3));
    assert!(told(29));
}

#[test]
fn a_gap_is_not_silence() {
    let gap = 20 * SLOTS_PER_DAY + 100..23 * SLOTS_PER_DAY + 40;
    let (mut watch, settings) = (Watch::default(), Settings::default());
    for slot in (0..23 * SLOTS_PER_DAY + 240).filter(|slot| !gap.contains(slot)) {
        let verdict = watch.count(&settings, slot * SLOT_SECONDS, daily(slot, 4.0, 3));
        assert!(!(verdict.is_alarm() && slot >= gap.end), "{slot}: {verdict:?}");
        if (gap.end..gap.end + 2).contains(&slot) {
            assert_eq!(verdict.standing, Standing::NoBaseline);
        }
    }
}

#[test]
fn rows_from_1970_and_2099_change_nothing() {
    let settings = Settings::default();
    let (mut clean, mut dirty) = (Watch::default(), Watch::default());
    let start = 16_000 * SLOTS_PER_DAY;
    for slot in start..start + 10 * SLOTS_PER_DAY {
        let (at, count) = (slot * SLOT_SECONDS, daily(slot, 3.0, 4));
        assert_eq!(clean.count(&settings, at, count), dirty.count(&settings, at, count));
        let wrong = if slot % 2 == 0 { 0 } else { 4_070_908_800 };
        assert_eq!(dirty.count(&settings, wrong, 5_000.0).standing, Standing::LeftOut);
    }
}

#[test]
fn a_band_tells_the_usual_count_and_the_count_of_an_alarm() {
    let (mut watch, settings) = (Watch::default(), Settings::default());
    assert_eq!(watch.band(&settings, Kind::Burst), None);
    for slot in 0..20 * SLOTS_PER_DAY {
        watch.count(&settings, slot * SLOT_SECONDS, daily(slot, 3.0, 5));
    }
    for kind in [Kind::Burst, Kind::Wave] {
        let (usual, alarm) = watch.band(&settings, kind).expect("a band");
        assert!(usual > 1.0 && alarm > usual, "{kind:?} {usual} {alarm}");
    }
}

/// A row at a step of 0..3 slots from the one before, now and then late, with a count.
fn steps() -> impl Strategy<Value = Vec<(i64, u16)>> {
    prop::collection::vec((-2_i64..40, 0_u16..60), 300..1_200)
}

/// Times in seconds: some rows share a slot, some are late, some leave a gap.
fn times(steps: &[(i64, u16)]) -> Vec<(i64, f64)> {
    let mut at = 1_400_000_000;
    steps
        .iter()
        .map(|(step, count)| {
            at += if *step == 39 { DAY / 4 } else { step * 60 };
            (at, f64::from(*count))
        })
        .collect()
}

fn verdicts(watch: &mut Watch, rows: &[(i64, f64)]) -> Vec<Verdict> {
    let settings = Settings::default();
    rows.iter().map(|(at, count)| watch.count(&settings, *at, *count)).collect()
}

/// A watch that already has a baseline at both scales.
fn grown(seed: u64) -> Watch {
    let (mut watch, settings) = (Watch::default(), Settings::default());
    let now = Slot::at(1_400_000_000).0;
    for slot in now - 8 * SLOTS_PER_DAY..now {
        watch.count(&settings, slot * SLOT_SECONDS, daily(slot, 2.0, seed));
    }
    watch
}

proptest! {
    #[test]
    fn surprise_grows_with_the_count_and_can_be_undone(mean in 0.0..5_000.0, count in 0.0..5_000.0, more in 0.01..1_000.0, size in 0.2..100.0) {
        for scatter in [Scatter::Poisson, Scatter::NegativeBinomial { size }] {
            let surprise = scatter.surprise(count, mean);
            prop_assert!(scatter.surprise(count + more, mean) > surprise);
            prop_assert_eq!(scatter.surprise(mean, mean), 0.0);
            prop_assert!((scatter.count_at(surprise, mean) - count).abs() < 1e-6 * (1.0 + count));
        }
    }

    #[test]
    fn rarity_grows_with_surprise_and_can_be_undone(maxima in prop::collection::vec(-5.0..20.0, 20..300), surprise in -5.0..60.0, more in 0.0..10.0) {
        let tail = Tail::fit(maxima, 0.1).expect("a tail");
        let rarity = tail.rarity_days(surprise, 0.125);
        prop_assert!((0.125..=RARITY_DAYS_MAX).contains(&rarity));
        prop_assert!(tail.rarity_days(surprise + more, 0.125) >= rarity);
        if surprise > tail.threshold && rarity < RARITY_DAYS_MAX {
            prop_assert!((tail.surprise_at(rarity, 0.125) - surprise).abs() < 1e-6 * (1.0 + surprise.abs()));
        }
    }

    #[test]
    fn authors_in_a_window_are_counted_exactly(mentions in prop::collection::vec((0_i64..4, 0_u64..12), 1..200), width in 1_i64..20) {
        let (mut authors, mut recent) = (Authors::default(), Recent::default());
        let (mut slot, mut last) = (Slot(0), HashMap::new());
        for (step, author) in mentions {
            slot = Slot(slot.0 + step);
            match authors.arrive(author, slot, width) {
                Arrival::New => recent.add(slot, 1.0, width),
                Arrival::Moved(from) => {
                    recent.add(slot, 1.0, width);
                    recent.take_back(from);
                }
                Arrival::Counted => recent.add(slot, 0.0, width),
            }
            last.insert(author, slot);
            let distinct = last.values().filter(|seen| slot.since(**seen) < width).count();
            prop_assert_eq!(recent.sum(), distinct as f64);
        }
    }

    #[test]
    fn a_beginning_is_judged_without_its_future(steps in steps(), cut in 0.0..1.0, other in any::<u16>(), seed in 0_u64..50) {
        let rows = times(&steps);
        let cut = (rows.len() as f64 * cut) as usize;
        let tampered: Vec<_> = rows[..cut].iter().copied().chain(rows[cut..].iter().map(|(at, count)| (at + 7, count * f64::from(other)))).collect();
        let whole = verdicts(&mut grown(seed), &rows);
        prop_assert_eq!(&whole[..cut], &verdicts(&mut grown(seed), &rows[..cut])[..]);
        prop_assert_eq!(&whole[..cut], &verdicts(&mut grown(seed), &tampered)[..cut]);
    }

    #[test]
    fn a_restart_in_any_place_changes_nothing(steps in steps(), cut in 0.0..1.0, seed in 0_u64..50) {
        let rows = times(&steps);
        let cut = (rows.len() as f64 * cut) as usize;
        let mut watch = grown(seed);
        let whole = verdicts(&mut watch.clone(), &rows);
        prop_assert_eq!(&whole[..cut], &verdicts(&mut watch, &rows[..cut])[..]);
        let stored = watch.write().expect("a state");
        let mut again = Watch::read(&stored.live, &stored.past).expect("a state");
        prop_assert_eq!(&again, &watch);
        prop_assert_eq!(&whole[cut..], &verdicts(&mut again, &rows[cut..])[..]);
    }

    #[test]
    fn a_restart_between_two_mentions_counts_nobody_twice(mentions in prop::collection::vec((0_i64..400, 0_u64..30), 2..200), cut in 0.0..1.0) {
        let settings = Settings::default();
        let cut = (mentions.len() as f64 * cut) as usize;
        let (mut whole, mut halves) = (Watch::default(), Watch::default());
        let mut at = 1_400_000_000;
        for (place, (step, author)) in mentions.iter().enumerate() {
            at += step;
            if place == cut {
                let stored = halves.write().expect("a state");
                halves = Watch::read(&stored.live, &stored.past).expect("a state");
            }
            prop_assert_eq!(whole.mention(&settings, at, *author), halves.mention(&settings, at, *author));
        }
        prop_assert_eq!(whole, halves);
    }

    #[test]
    fn any_row_gives_a_score_from_0_to_1(rows in prop::collection::vec((any::<i64>(), 0.0..1e300), 1..100), seed in 0_u64..50) {
        let mut watch = grown(seed);
        for verdict in verdicts(&mut watch, &rows) {
            prop_assert!((0.0..=1.0).contains(&verdict.score) && (verdict.score >= 0.5) == verdict.is_alarm());
        }
    }
}
