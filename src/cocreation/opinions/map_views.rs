//! The map as a picture and in words: groups, what all agree on, what divides.

use super::compute::{Group, Map, Shares, place};
use super::queries::OpinionRow;
use super::views::{Shown, statement};
use crate::ui::{self, Tone};
use crate::words::Words;
use maud::{Markup, html};

/// Half the width of the picture's plane, in its own units.
const HALF: f64 = 100.0;

/// The map, or why there is none yet.
pub fn section(words: Words, shown: &Shown) -> Markup {
    html! {
        section.section aria-labelledby="map-title" {
            h2 #map-title { (words.t("opinions-map")) }
            @match &shown.map {
                None => p.meta { (words.with("opinions-too-few", &[("count", shown.row.people_min.into())])) },
                Some(map) => {
                    p.meta { (words.with("opinions-people", &[("count", map.people.into())])) }
                    (picture(words, shown, map))
                    (groups(words, shown, map))
                    (common(words, shown, map))
                    (dividing(words, shown, map))
                    (all(words, shown, map))
                    (ui::details(words.t("opinions-how"), html! { p { (words.t("opinions-how-text")) } }))
                },
            }
        }
    }
}

fn letter(group: usize) -> String {
    char::from(b'A' + (group % 26) as u8).to_string()
}

fn find(shown: &Shown, opinion: i64) -> Option<&OpinionRow> {
    shown.statements.iter().find(|one| one.id.0 == opinion)
}

/// What the picture shows, in words: it is its name for whoever does not see it.
fn told(words: Words, map: &Map) -> String {
    let groups: Vec<String> = map
        .groups
        .iter()
        .enumerate()
        .map(|(at, group)| {
            words.with("opinions-group-of", &[("group", letter(at).into()), ("count", group.people.into())])
        })
        .collect();
    let count = [("count", map.groups.len().into()), ("groups", groups.join("; ").into())];
    if map.groups.len() < 2 { words.t("opinions-one-group") } else { words.with("opinions-told", &count) }
}

/// Groups as ellipses on the plane, and the reader. Nobody else is drawn.
fn picture(words: Words, shown: &Shown, map: &Map) -> Markup {
    let own = (!shown.own.is_empty()).then(|| place(&map.columns, &shown.own));
    let scale = HALF * 0.8 / reach(map, own);
    let at = |place: [f64; 2]| [place[0] * scale, -place[1] * scale];
    let units = |length: f64| format!("{length:.1}");
    html! {
        figure.opinion-map {
            svg viewBox="-110 -110 220 220" role="img" aria-label=(told(words, map)) {
                line.axis x1="-100" y1="0" x2="100" y2="0" {}
                line.axis x1="0" y1="-100" x2="0" y2="100" {}
                @for (index, group) in map.groups.iter().enumerate() {
                    @let [x, y] = at(group.centre);
                    ellipse class=(format!("group g{index}")) cx=(units(x)) cy=(units(y))
                        rx=(units(radius(group, 0, scale))) ry=(units(radius(group, 1, scale))) {}
                    text x=(units(x)) y=(units(y)) { (letter(index)) }
                }
                @if let Some(own) = own {
                    @let [x, y] = at(own);
                    circle.you cx=(units(x)) cy=(units(y)) r="5" {}
                }
            }
            figcaption {
                (told(words, map))
                @if own.is_some() { " " (words.t("opinions-you")) }
            }
        }
    }
}

/// How far the picture reaches, so that all is on it.
fn reach(map: &Map, own: Option<[f64; 2]>) -> f64 {
    let groups =
        map.groups.iter().flat_map(|group| [0, 1].map(|axis| group.centre[axis].abs() + 1.5 * group.spread[axis]));
    groups.chain(own.into_iter().flatten().map(f64::abs)).fold(0.001, f64::max)
}

fn radius(group: &Group, axis: usize, scale: f64) -> f64 {
    (1.5 * group.spread[axis] * scale).max(8.0)
}

fn groups(words: Words, shown: &Shown, map: &Map) -> Markup {
    html! {
        @if map.groups.len() > 1 {
            @for (index, group) in map.groups.iter().enumerate() {
                h3 { (words.with("opinions-group-of", &[("group", letter(index).into()), ("count", group.people.into())])) }
                @if group.apart.is_empty() {
                    p.meta { (words.t("opinions-not-apart")) }
                } @else {
                    p.meta { (words.t("opinions-apart")) }
                    ul { @for opinion in &group.apart { @if let Some(one) = find(shown, *opinion) {
                        li { (statement(one)) " " (in_group(words, map, index, *opinion)) }
                    } } }
                }
            }
        }
    }
}

fn in_group(words: Words, map: &Map, group: usize, opinion: i64) -> Markup {
    let at = map.columns.iter().position(|column| column.opinion == opinion);
    let shares = at.and_then(|at| map.groups[group].shares.get(at)).filter(|shares| shares.shown());
    html! { @if let Some(shares) = shares { span.muted { "(" (says(words, *shares)) ")" } } }
}

/// "agree 70 %, disagree 20 %, pass 10 %"
fn says(words: Words, shares: Shares) -> String {
    let percent = |part: usize| (part * 200 + shares.count()) / (shares.count().max(1) * 2);
    let args = [
        ("agree", percent(shares.agree).into()),
        ("disagree", percent(shares.disagree).into()),
        ("pass", percent(shares.pass).into()),
    ];
    words.with("opinions-shares", &args)
}

fn common(words: Words, shown: &Shown, map: &Map) -> Markup {
    html! {
        h3 { (words.t("opinions-common")) }
        @if map.common.is_empty() { p.meta { (words.t("opinions-common-none")) } }
        @else {
            ul { @for common in &map.common { @if let Some(one) = find(shown, common.opinion) { li {
                (statement(one)) " "
                @if common.agree { (ui::badge(Tone::Good, words.t("opinions-all-agree"))) }
                @else { (ui::badge(Tone::Neutral, words.t("opinions-all-disagree"))) }
            } } } }
        }
    }
}

fn dividing(words: Words, shown: &Shown, map: &Map) -> Markup {
    html! {
        @if map.groups.len() > 1 {
            h3 { (words.t("opinions-dividing")) }
            @if map.dividing.is_empty() { p.meta { (words.t("opinions-dividing-none")) } }
            @else { ul { @for opinion in &map.dividing { @if let Some(one) = find(shown, *opinion) { li {
                (statement(one))
                ul.plain { @for group in 0..map.groups.len() {
                    li.meta { strong { (letter(group)) } " " (in_group(words, map, group, *opinion)) }
                } }
            } } } } }
        }
    }
}

/// Every statement with what all answered together, where they are enough.
fn all(words: Words, shown: &Shown, map: &Map) -> Markup {
    let heads = [words.t("opinions-statement"), words.t("opinions-column-answers"), words.t("opinions-column-shares")];
    let rows = map.columns.iter().filter_map(|column| {
        let one = find(shown, column.opinion)?;
        let shares = column.all;
        Some(vec![
            statement(one),
            html! { @if shares.shown() { (words.number(shares.count() as i64)) } @else { "–" } },
            html! { @if shares.shown() { (says(words, shares)) } @else { (words.t("opinions-few-answers")) } },
        ])
    });
    ui::details(words.t("opinions-all-statements"), ui::table(&heads, rows))
}
