//! The map itself: who thinks alike. Pure, and the same for the same answers and seed.
//!
//! People are rows, statements columns; what somebody did not answer counts as the average of those who did. The two **principal components** of
//! that table are the plane of the map (exactly, by the eigenvectors of the covariance: linfa-linalg), and somebody who answered little is
//! drawn outward by the root of how much is missing. **K-means** (linfa-clustering, k-means++ with the map's own seed) finds two to five groups; the number with
//! the best silhouette is taken. A number that makes a group of fewer than [`GROUP_MIN`] people is out of the question: nobody is singled out.

use linfa::DatasetBase;
use linfa::traits::{Fit as _, Predict as _};
use linfa_clustering::KMeans;
use linfa_linalg::eigh::{EigSort as _, Eigh as _};
use ndarray::{Array1, Array2, Axis};
use rand_xoshiro::Xoshiro256Plus;
use rand_xoshiro::rand_core::SeedableRng as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// No group is shown of fewer people, and no share of fewer answers.
pub const GROUP_MIN: usize = 5;
/// The most groups.
const GROUPS_MAX: usize = 5;
/// A mean silhouette below this is no grouping at all.
const SILHOUETTE_MIN: f64 = 0.25;
/// People whose silhouettes are looked at; of more, every so manieth.
const SAMPLE: usize = 600;
/// Runs of k-means from different beginnings; the best one counts.
const RUNS: usize = 10;
/// Statements of each kind that are named.
const NAMED_MAX: usize = 5;
/// "All agree": at least that share of every group.
const AGREED: f64 = 0.6;
/// "It divides": the shares of two groups are at least so far apart.
const DIVIDED: f64 = 0.3;

/// What people think of statements: for each person, what each statement got. 1 agrees, -1 disagrees, 0 passes.
pub type Answers = BTreeMap<i64, BTreeMap<i64, i64>>;

/// A map, as it is kept. It holds no person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// How many people it is of.
    pub people: usize,
    /// The statements, with their average and their part in the two axes.
    pub columns: Vec<Column>,
    /// The largest group first; one group alone: nobody stands apart.
    pub groups: Vec<Group>,
    /// How well the groups stand apart, -1 to 1.
    pub silhouette: f64,
    /// Statements that every group agrees with, or that every group rejects (`agree` false), the clearest first.
    pub common: Vec<Common>,
    /// Statements that divide the groups, the most dividing first.
    pub dividing: Vec<i64>,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub opinion: i64,
    pub mean: f64,
    pub axes: [f64; 2],
    /// All answers.
    pub all: Shares,
}

/// How often a statement got each answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    pub agree: usize,
    pub disagree: usize,
    pub pass: usize,
}

impl Shares {
    fn add(&mut self, answer: i64) {
        match answer {
            1 => self.agree += 1,
            -1 => self.disagree += 1,
            _ => self.pass += 1,
        }
    }

    /// All answers.
    pub const fn count(&self) -> usize {
        self.agree + self.disagree + self.pass
    }

    /// Whether they are enough to be shown.
    pub const fn shown(&self) -> bool {
        self.count() >= GROUP_MIN
    }

    fn share(&self, agree: bool) -> f64 {
        let part = if agree { self.agree } else { self.disagree };
        if self.count() == 0 { 0.0 } else { part as f64 / self.count() as f64 }
    }
}

/// People who think alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub people: usize,
    pub centre: [f64; 2],
    /// How far its people are spread along each axis (one standard deviation).
    pub spread: [f64; 2],
    /// What it says to each statement, in the order of [`Map::columns`].
    pub shares: Vec<Shares>,
    /// What sets it apart most from the others.
    pub apart: Vec<i64>,
}

/// A statement on which all groups are of one mind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    pub opinion: i64,
    pub agree: bool,
}

/// Whoever answered so many of `statements` is on the map.
pub const fn enough(statements: usize) -> usize {
    if statements < GROUP_MIN { statements } else { GROUP_MIN }
}

/// The map of what people answered to `opinions`; none while there are fewer than `people_min` of them, or no two statements. Also says which
/// group each person (in the order of their numbers) belongs to; that is kept nowhere.
pub fn map(opinions: &[i64], answers: &Answers, people_min: usize, seed: u64) -> Option<(Map, Vec<usize>)> {
    let own = |given: &BTreeMap<i64, i64>| opinions.iter().filter(|it| given.contains_key(it)).count();
    let people: Vec<&BTreeMap<i64, i64>> =
        answers.values().filter(|given| own(given) > 0 && own(given) >= enough(opinions.len())).collect();
    if opinions.len() < 2 || people.len() < people_min.max(2 * GROUP_MIN) {
        return None;
    }
    let means: Vec<f64> = opinions.iter().map(|opinion| mean(&people, *opinion)).collect();
    let axes = axes(&table(opinions, &people, &means))?;
    let columns: Vec<Column> = opinions
        .iter()
        .enumerate()
        .map(|(at, opinion)| Column {
            opinion: *opinion,
            mean: means[at],
            axes: [axes[[at, 0]], axes[[at, 1]]],
            all: shares(people.iter().copied(), *opinion),
        })
        .collect();
    let places: Vec<[f64; 2]> = people.iter().map(|given| place(&columns, given)).collect();
    let (labels, silhouette) = group(&places, seed);
    let mut map =
        Map { people: people.len(), columns, groups: Vec::new(), silhouette, common: Vec::new(), dividing: Vec::new() };
    let labels = describe(&mut map, &people, &places, &labels);
    Some((map, labels))
}

/// Where somebody who answered that stands.
pub fn place(columns: &[Column], given: &BTreeMap<i64, i64>) -> [f64; 2] {
    let (mut at, mut count) = ([0.0, 0.0], 0_usize);
    for column in columns {
        if let Some(answer) = given.get(&column.opinion) {
            count += 1;
            for (axis, part) in at.iter_mut().zip(column.axes) {
                *axis += (*answer as f64 - column.mean) * part;
            }
        }
    }
    let outward = (columns.len() as f64 / count.max(1) as f64).sqrt();
    at.map(|axis| axis * outward)
}

fn mean(people: &[&BTreeMap<i64, i64>], opinion: i64) -> f64 {
    let given: Vec<i64> = people.iter().filter_map(|given| given.get(&opinion).copied()).collect();
    if given.is_empty() { 0.0 } else { given.iter().sum::<i64>() as f64 / given.len() as f64 }
}

/// Every answer less the average of its statement; what is missing is 0.
fn table(opinions: &[i64], people: &[&BTreeMap<i64, i64>], means: &[f64]) -> Array2<f64> {
    Array2::from_shape_fn((people.len(), opinions.len()), |(row, column)| {
        people[row].get(&opinions[column]).map_or(0.0, |answer| *answer as f64 - means[column])
    })
}

/// The two directions in which people differ most; each points to where its largest part is agreement.
fn axes(table: &Array2<f64>) -> Option<Array2<f64>> {
    let covariance = table.t().dot(table) / table.nrows() as f64;
    let (_, vectors) = covariance.eigh().ok()?.sort_eig_desc();
    let mut axes = vectors.slice_move(ndarray::s![.., ..2]);
    for mut axis in axes.axis_iter_mut(Axis(1)) {
        let largest =
            axis.iter().copied().fold(0.0_f64, |best, part| if part.abs() > best.abs() + 1e-9 { part } else { best });
        if largest < 0.0 {
            axis.mapv_inplace(|part| -part);
        }
    }
    axes.iter().all(|part| part.is_finite()).then_some(axes)
}

/// The group of each place, and how well they stand apart; one group where no division does.
fn group(places: &[[f64; 2]], seed: u64) -> (Vec<usize>, f64) {
    let mut best = (vec![0; places.len()], 0.0);
    let flat = places.iter().flatten().copied().collect();
    let Ok(records) = Array2::from_shape_vec((places.len(), 2), flat) else { return best };
    let dataset = DatasetBase::from(records);
    for count in 2..=GROUPS_MAX {
        let kmeans =
            KMeans::params_with_rng(count, Xoshiro256Plus::seed_from_u64(seed)).n_runs(RUNS).max_n_iterations(100);
        let Ok(model) = kmeans.fit(&dataset) else { continue };
        let labels: Array1<usize> = model.predict(dataset.records());
        let labels = labels.to_vec();
        if (0..count).any(|group| labels.iter().filter(|label| **label == group).count() < GROUP_MIN) {
            continue;
        }
        let silhouette = silhouette(places, &labels, count);
        if silhouette >= SILHOUETTE_MIN && silhouette > best.1 {
            best = (labels, silhouette);
        }
    }
    best
}

/// How much nearer people are to their own group than to the next one, from -1 to 1 (Rousseeuw 1987).
fn silhouette(places: &[[f64; 2]], labels: &[usize], count: usize) -> f64 {
    let step = places.len().div_ceil(SAMPLE).max(1);
    let sample: Vec<usize> = (0..places.len()).step_by(step).collect();
    let mut sum = 0.0;
    for own in &sample {
        let mut far = vec![(0.0, 0_usize); count];
        for other in sample.iter().filter(|other| *other != own) {
            let group = &mut far[labels[*other]];
            group.0 += (places[*own][0] - places[*other][0]).hypot(places[*own][1] - places[*other][1]);
            group.1 += 1;
        }
        let average = |group: usize| if far[group].1 == 0 { f64::INFINITY } else { far[group].0 / far[group].1 as f64 };
        let inside = average(labels[*own]);
        let outside = (0..count).filter(|group| *group != labels[*own]).map(average).fold(f64::INFINITY, f64::min);
        let most = inside.max(outside);
        if most.is_finite() && most > 0.0 {
            sum += (outside - inside) / most;
        }
    }
    sum / sample.len().max(1) as f64
}

/// What the groups are: the largest first, then by their place. Gives back the labels in that order.
fn describe(map: &mut Map, people: &[&BTreeMap<i64, i64>], places: &[[f64; 2]], labels: &[usize]) -> Vec<usize> {
    let count = labels.iter().max().map_or(0, |last| last + 1);
    let members = |group: usize| (0..labels.len()).filter(move |at| labels[*at] == group).collect::<Vec<_>>();
    let mut groups: Vec<(usize, Group)> = Vec::new();
    for label in 0..count {
        let own: Vec<[f64; 2]> = members(label).into_iter().map(|at| places[at]).collect();
        let shares =
            map.columns.iter().map(|it| shares(members(label).into_iter().map(|at| people[at]), it.opinion)).collect();
        groups.push((
            label,
            Group { people: own.len(), centre: centre(&own), spread: spread(&own), shares, apart: Vec::new() },
        ));
    }
    groups.sort_by(|one, other| other.1.people.cmp(&one.1.people).then(one.1.centre[0].total_cmp(&other.1.centre[0])));
    let renamed: Vec<usize> =
        labels.iter().map(|label| groups.iter().position(|(it, _)| it == label).unwrap_or(0)).collect();
    map.groups = groups.into_iter().map(|(_, group)| group).collect();
    map.common = common(map);
    map.dividing = ranked(map, |at| Some(gap(map, at)).filter(|gap| map.groups.len() > 1 && *gap >= DIVIDED));
    for group in 0..map.groups.len() {
        map.groups[group].apart = ranked(map, |at| apart(map, group, at).filter(|apart| *apart >= DIVIDED));
    }
    renamed
}

fn centre(places: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|axis| places.iter().map(|place| place[axis]).sum::<f64>() / places.len().max(1) as f64)
}

fn spread(places: &[[f64; 2]]) -> [f64; 2] {
    let centre = centre(places);
    [0, 1].map(|axis| {
        let squares = places.iter().map(|place| (place[axis] - centre[axis]).powi(2)).sum::<f64>();
        (squares / places.len().max(1) as f64).sqrt()
    })
}

fn shares<'a>(people: impl Iterator<Item = &'a BTreeMap<i64, i64>>, opinion: i64) -> Shares {
    let mut shares = Shares::default();
    people.filter_map(|given| given.get(&opinion)).for_each(|answer| shares.add(*answer));
    shares
}

/// The statements of which `measure` knows something, the largest first, by their numbers.
fn ranked(map: &Map, measure: impl Fn(usize) -> Option<f64>) -> Vec<i64> {
    let mut all: Vec<(f64, i64)> =
        (0..map.columns.len()).filter_map(|at| Some((measure(at)?, map.columns[at].opinion))).collect();
    all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    all.into_iter().take(NAMED_MAX).map(|(_, opinion)| opinion).collect()
}

/// The smallest share of any group that says so; none where too few of a group answered.
fn least(map: &Map, at: usize, agree: bool) -> Option<f64> {
    let shown = map.groups.iter().all(|group| group.shares[at].shown());
    shown.then(|| map.groups.iter().map(|group| group.shares[at].share(agree)).fold(1.0, f64::min))
}

fn common(map: &Map) -> Vec<Common> {
    let mut all: Vec<(f64, Common)> = Vec::new();
    for (at, column) in map.columns.iter().enumerate() {
        for agree in [true, false] {
            if let Some(least) = least(map, at, agree).filter(|least| *least >= AGREED) {
                all.push((least, Common { opinion: column.opinion, agree }));
            }
        }
    }
    all.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.opinion.cmp(&other.1.opinion)));
    all.into_iter().take(NAMED_MAX).map(|(_, common)| common).collect()
}

/// How far the groups are apart: the largest share that agrees less the smallest.
fn gap(map: &Map, at: usize) -> f64 {
    let agree: Vec<f64> =
        map.groups.iter().filter(|it| it.shares[at].shown()).map(|it| it.shares[at].share(true)).collect();
    let (most, least) = (agree.iter().copied().fold(0.0, f64::max), agree.iter().copied().fold(1.0, f64::min));
    most - least
}

/// How far a group is from all others together.
fn apart(map: &Map, group: usize, at: usize) -> Option<f64> {
    let own = map.groups[group].shares[at];
    let mut others = Shares::default();
    for (_, other) in map.groups.iter().enumerate().filter(|(it, _)| *it != group) {
        others.agree += other.shares[at].agree;
        others.disagree += other.shares[at].disagree;
        others.pass += other.shares[at].pass;
    }
    (own.shown() && others.shown()).then(|| (own.share(true) - others.share(true)).abs())
}

#[cfg(test)]
mod tests {
    use super::{Answers, GROUP_MIN, map, place};
    use std::collections::BTreeMap;

    /// A published table of votes (each file names its source): for each person whether they are Republicans, and what each vote got.
    fn votes(text: &str) -> (Vec<bool>, Answers) {
        let (mut parties, mut answers) = (Vec::new(), Answers::new());
        for (person, line) in text.lines().filter(|line| !line.starts_with('#')).enumerate() {
            let (party, votes) = line.split_once(',').unwrap();
            parties.push(party == "republican");
            let given = votes.chars().zip(1..).filter(|(vote, _)| *vote != '?');
            answers.insert(person as i64, given.map(|(vote, at)| (at, if vote == 'y' { 1 } else { -1 })).collect());
        }
        (parties, answers)
    }

    /// The US House of 1984: 16 votes.
    fn house() -> (Vec<bool>, Answers) {
        votes(include_str!("../../../tests/site/house_votes_1984.txt"))
    }

    /// How well the groups of a map are the parties: the adjusted Rand index, and how many people are in the group of their party.
    fn parties_found(parties: &[bool], answers: &Answers, labels: &[usize]) -> (f64, usize) {
        let on_map: Vec<usize> = answers
            .iter()
            .filter(|(_, given)| given.len() >= 5)
            .map(|(at, _)| usize::from(parties[*at as usize]))
            .collect();
        let right = labels.iter().zip(&on_map).filter(|(label, party)| label == party).count();
        (adjusted_rand(labels, &on_map), right.max(on_map.len() - right))
    }

    /// Hubert and Arabie's adjusted Rand index: 1 is the same division, 0 what chance gives.
    fn adjusted_rand(one: &[usize], other: &[usize]) -> f64 {
        let pairs = |count: f64| count * (count - 1.0) / 2.0;
        let mut table: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
        for (a, b) in one.iter().zip(other) {
            *table.entry((*a, *b)).or_default() += 1.0;
            *rows.entry(*a).or_insert(0.0) += 1.0;
            *columns.entry(*b).or_insert(0.0) += 1.0;
        }
        let sum = |counts: Vec<f64>| counts.into_iter().map(pairs).sum::<f64>();
        let both = sum(table.into_values().collect());
        let (a, b) = (sum(rows.into_values().collect()), sum(columns.into_values().collect()));
        let chance = a * b / pairs(one.len() as f64);
        (both - chance) / (f64::midpoint(a, b) - chance)
    }

    /// The Senate of 2015 voted by party, all but a few.
    #[test]
    fn the_parties_of_the_us_senate_of_2015_are_found() {
        let (parties, answers) = votes(include_str!("../../../tests/site/senate_votes_2015.txt"));
        assert_eq!((parties.len(), parties.iter().filter(|it| **it).count()), (100, 54));
        let opinions: Vec<i64> = (1..=15).collect();
        for seed in 1..=20 {
            let (found, labels) = map(&opinions, &answers, 10, seed).unwrap();
            assert_eq!((found.people, found.groups.len()), (99, 2), "one did not vote; two groups, as two parties");
            let (index, right) = parties_found(&parties, &answers, &labels);
            assert!(index > 0.85 && right >= 96, "adjusted Rand index {index:.3}, {right} of 99");
        }
    }

    /// In the House of 1984 party and vote were not the same: many Democrats voted with the Republicans.
    #[test]
    fn the_parties_of_the_us_house_of_1984_are_found() {
        let (parties, answers) = house();
        assert_eq!((parties.len(), parties.iter().filter(|it| **it).count()), (435, 168));
        let opinions: Vec<i64> = (1..=16).collect();
        let (found, labels) = map(&opinions, &answers, 10, 7).unwrap();
        assert_eq!(found.groups.len(), 2, "two groups, as there were two parties: {:?}", found.silhouette);
        let (index, right) = parties_found(&parties, &answers, &labels);
        assert!(index > 0.55 && right >= 375, "adjusted Rand index {index:.3}, {right} of {}", labels.len());
        // The freeze of physicians' fees (4) is what the parties were known to differ most about.
        assert!(found.dividing.contains(&4), "{:?}", found.dividing);
    }

    #[test]
    fn the_same_answers_and_seed_give_the_same_map() {
        let (_, answers) = house();
        let opinions: Vec<i64> = (1..=16).collect();
        let once = map(&opinions, &answers, 10, 42).unwrap();
        assert_eq!(map(&opinions, &answers, 10, 42).unwrap(), once);
    }

    fn camp(answers: &mut Answers, from: i64, count: i64, given: [i64; 6]) {
        for person in from..from + count {
            let mut own: BTreeMap<i64, i64> = (1..).zip(given).collect();
            // Nobody is quite like the next one.
            own.insert(1 + person % 6, 0);
            answers.insert(person, own);
        }
    }

    #[test]
    fn nothing_is_shown_of_few_people_and_no_small_group() {
        let opinions = [1, 2, 3, 4, 5, 6];
        let mut answers = Answers::new();
        camp(&mut answers, 0, 9, [1, 1, 1, -1, -1, 1]);
        assert_eq!(map(&opinions, &answers, 1, 7), None, "nine people are too few, whatever is set");
        camp(&mut answers, 100, 4, [-1, -1, -1, 1, 1, 1]);
        assert_eq!(map(&opinions, &answers, 14, 7), None, "fewer than is set");
        let (small, _) = map(&opinions, &answers, 10, 7).unwrap();
        assert!(small.groups.iter().all(|group| group.people >= GROUP_MIN), "{:?}", small.groups);
        camp(&mut answers, 200, 8, [-1, -1, -1, 1, 1, 1]);
        let (both, labels) = map(&opinions, &answers, 10, 7).unwrap();
        assert_eq!(both.groups.iter().map(|group| group.people).collect::<Vec<_>>(), [12, 9]);
        assert_eq!(labels[..9], [1; 9], "those who think alike are together");
        assert!(both.common.iter().any(|it| it.opinion == 6 && it.agree), "{:?}", both.common);
        assert!(both.dividing.contains(&1) && !both.dividing.contains(&6), "{:?}", both.dividing);
    }

    #[test]
    fn people_who_all_say_the_same_are_one_group() {
        let mut answers = Answers::new();
        for person in 0..30 {
            answers.insert(person, [(1, 1), (2, -1), (3, 1)].into_iter().collect());
        }
        let (same, _) = map(&[1, 2, 3], &answers, 10, 7).unwrap();
        assert_eq!((same.groups.len(), same.people, same.dividing.len()), (1, 30, 0));
        assert_eq!(same.common.len(), 3);
        let own = place(&same.columns, &[(1, 1)].into_iter().collect());
        assert!(own.iter().all(|axis| axis.is_finite()));
    }
}
