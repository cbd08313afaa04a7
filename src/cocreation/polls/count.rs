//! Counting ballots. Pure, and additive: a ballot can be taken out of a [`Tally`] as it was put in.
//!
//! Ranked ballots are counted by the **Schulze method** with winning votes (Markus Schulze, "A new monotonic, clone-independent, reversal
//! symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36, 2011; "The Schulze Method of Voting",
//! arXiv:1804.02973): for each two options it is counted how many prefer the one, and how many the other; a chain of such comparisons is as
//! strong as its weakest; one option is ahead of another when the strongest chain from it to the other is stronger than the strongest one back.
//! What a ballot does not rank is behind all that it ranks, and equal among itself.

use super::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one person chose, as it is kept: options in ranks, the best first, or what each option gets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Ballot {
    Ranks(Vec<Vec<i64>>),
    Points(BTreeMap<i64, i64>),
}

impl Ballot {
    /// A ballot as it is kept: a list is ranks, an object points.
    pub fn read(kept: &str) -> serde_json::Result<Self> {
        if kept.starts_with('[') {
            serde_json::from_str(kept).map(Self::Ranks)
        } else {
            serde_json::from_str(kept).map(Self::Points)
        }
    }

    /// Every option that it names.
    pub fn options(&self) -> Vec<i64> {
        match self {
            Self::Ranks(ranks) => ranks.iter().flatten().copied().collect(),
            Self::Points(points) => points.keys().copied().collect(),
        }
    }

    /// The rank of an option, counted from 1; none: it was left out.
    pub fn rank(&self, option: i64) -> Option<usize> {
        match self {
            Self::Ranks(ranks) => ranks.iter().position(|rank| rank.contains(&option)).map(|at| at + 1),
            Self::Points(_) => None,
        }
    }

    /// What an option gets.
    pub fn points(&self, option: i64) -> i64 {
        match self {
            Self::Ranks(_) => 0,
            Self::Points(points) => points.get(&option).copied().unwrap_or(0),
        }
    }
}

/// Ballots, summed up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The options, in their order on the ballot.
    pub options: Vec<i64>,
    pub ballots: i64,
    /// What each option got.
    pub points: Vec<i64>,
    /// How many prefer the option of the row to that of the column; only of ranked ballots.
    pub pairs: Vec<Vec<i64>>,
}

impl Tally {
    /// No ballots yet.
    pub fn new(kind: Kind, options: &[i64]) -> Self {
        let count = options.len();
        let pairs = if kind == Kind::Ranked { vec![vec![0; count]; count] } else { Vec::new() };
        Self { options: options.to_vec(), ballots: 0, points: vec![0; count], pairs }
    }

    /// Counts a ballot in.
    pub fn add(&mut self, ballot: &Ballot) {
        self.count(ballot, 1);
    }

    /// Takes out a ballot that was counted in.
    pub fn take(&mut self, ballot: &Ballot) {
        self.count(ballot, -1);
    }

    fn count(&mut self, ballot: &Ballot, by: i64) {
        self.ballots += by;
        for (at, option) in self.options.iter().enumerate() {
            self.points[at] += by * ballot.points(*option);
        }
        let ranks: Vec<usize> = self.options.iter().map(|one| ballot.rank(*one).unwrap_or(usize::MAX)).collect();
        for (one, row) in self.pairs.iter_mut().enumerate() {
            for (other, pair) in row.iter_mut().enumerate() {
                *pair += if ranks[one] < ranks[other] { by } else { 0 };
            }
        }
    }

    /// The place of each option, from 1; equals share a place and the next ones are left out.
    pub fn places(&self) -> Vec<usize> {
        if self.pairs.is_empty() {
            return self.points.iter().map(|own| 1 + self.points.iter().filter(|other| *other > own).count()).collect();
        }
        let chains = chains(&self.pairs);
        let all = 0..chains.len();
        let ahead = |one: usize, other: usize| chains[one][other] > chains[other][one];
        all.clone().map(|own| 1 + all.clone().filter(|other| ahead(*other, own)).count()).collect()
    }

    /// The option that wins against every other one by itself, if there is one.
    pub fn beats_all(&self) -> Option<usize> {
        let wins = |one: usize, other: usize| one == other || self.pairs[one][other] > self.pairs[other][one];
        (0..self.pairs.len()).find(|one| (0..self.pairs.len()).all(|other| wins(*one, other)))
    }
}

/// The strength of the strongest chain from each option (row) to each other one (column); 0: there is none.
pub fn chains(pairs: &[Vec<i64>]) -> Vec<Vec<i64>> {
    let count = pairs.len();
    let link = |one: usize, other: usize| if pairs[one][other] > pairs[other][one] { pairs[one][other] } else { 0 };
    let mut chains: Vec<Vec<i64>> = (0..count).map(|one| (0..count).map(|other| link(one, other)).collect()).collect();
    for by in 0..count {
        for from in (0..count).filter(|from| *from != by) {
            for to in (0..count).filter(|to| *to != by && *to != from) {
                chains[from][to] = chains[from][to].max(chains[from][by].min(chains[by][to]));
            }
        }
    }
    chains
}

#[cfg(test)]
mod tests {
    use super::{Ballot, Tally, chains};
    use crate::cocreation::polls::Kind;
    use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, proptest};
    use std::collections::BTreeMap;

    /// "8 acdb": so many prefer them in that order; "a=b" is a tie. What is missing is last.
    fn tally(names: &str, ballots: &[&str]) -> Tally {
        let number = |name: char| names.chars().position(|it| it == name).unwrap() as i64;
        let options: Vec<i64> = names.chars().map(number).collect();
        let mut tally = Tally::new(Kind::Ranked, &options);
        for line in ballots {
            let (count, order) = line.split_once(' ').unwrap();
            let mut ranks: Vec<Vec<i64>> = Vec::new();
            let mut tied = false;
            for name in order.chars() {
                match (name, tied) {
                    ('=', _) => tied = true,
                    (name, true) => {
                        ranks.last_mut().unwrap().push(number(name));
                        tied = false;
                    }
                    (name, false) => ranks.push(vec![number(name)]),
                }
            }
            for _ in 0..count.parse().unwrap() {
                tally.add(&Ballot::Ranks(ranks.clone()));
            }
        }
        tally
    }

    fn winners(tally: &Tally, names: &str) -> String {
        let places = tally.places();
        names.chars().zip(places).filter(|(_, place)| *place == 1).map(|(name, _)| name).collect()
    }

    fn order(tally: &Tally, names: &str) -> Vec<String> {
        let places = tally.places();
        let mut by_place: BTreeMap<usize, String> = BTreeMap::new();
        for (name, place) in names.chars().zip(places) {
            by_place.entry(place).or_default().push(name);
        }
        by_place.into_values().collect()
    }

    /// The worked examples of Schulze's paper ("A New Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent
    /// Single-Winner Election Method", section 3): ballots and winners, as also collected in the tests of julien-boudry/Condorcet.
    #[test]
    fn the_worked_examples_of_schulzes_paper() {
        let four: [(&str, &[&str], &str); 6] = [
            ("1", &["8 acdb", "2 badc", "4 cdba", "4 dbac", "3 dcba"], "d"),
            ("2, two winners", &["3 abcd", "2 cbda", "2 dabc", "2 dbca"], "bd"),
            ("3", &["12 abcd", "6 adbc", "9 bcda", "15 cdab", "21 dbac"], "d"),
            ("4, two winners", &["6 acdb", "1 badc", "3 cbda", "3 dbac", "2 dcba"], "ad"),
            (
                "6, before d has a clone",
                &["3 abdc", "5 adbc", "1 adcb", "2 badc", "2 bdca", "4 cabd", "6 cbad", "2 dbca", "5 dcab"],
                "a",
            ),
            (
                "7, ties, winning votes",
                &[
                    "6 abcd", "8 a=b", "8 a=c", "18 a=cd", "8 a=c=d", "40 b", "4 cbd", "9 cda", "8 c=d", "14 dab",
                    "11 dbc", "4 dca",
                ],
                "d",
            ),
        ];
        for (example, ballots, winner) in four {
            assert_eq!(winners(&tally("abcd", ballots), "abcd"), winner, "example {example}");
        }
        let five: [(&str, &[&str], &str); 4] = [
            (
                "6, with d's clone e",
                &["3 abdec", "5 adebc", "1 adecb", "2 badec", "2 bdeca", "4 cabde", "6 cbade", "2 dbeca", "5 decab"],
                "b",
            ),
            ("8", &["9 adbec", "6 bcade", "5 bcdea", "2 cdbea", "6 decba", "14 eacbd", "2 ecabd", "1 edacb"], "b"),
            ("9", &["9 adbec", "1 baced", "6 cbade", "2 cdbea", "5 cdeab", "6 decab", "14 ebacd", "2 ebcad"], "e"),
            ("10", &["5 acbed", "5 adecb", "8 bedac", "3 cabed", "7 caebd", "2 cbade", "7 dceba", "8 ebadc"], "e"),
        ];
        for (example, ballots, winner) in five {
            assert_eq!(winners(&tally("abcde", ballots), "abcde"), winner, "example {example}");
        }
    }

    #[test]
    fn two_more_ballots_for_a_and_f_make_d_win_in_schulzes_example_5() {
        let before = ["3 adebc", "3 bfecd", "4 cabfd", "1 dbcef", "4 defab", "2 ecbdf", "2 facdb"];
        assert_eq!(winners(&tally("abcdef", &before), "abcdef"), "a");
        let after = [&before[..], &["2 aefcb"]].concat();
        assert_eq!(winners(&tally("abcdef", &after), "abcdef"), "d");
    }

    /// The example of 45 voters with its published table of comparisons and of strongest chains.
    #[test]
    fn the_strongest_chains_of_the_example_with_45_voters() {
        let ballots = ["5 acbed", "5 adecb", "8 bedac", "3 cabed", "7 caebd", "2 cbade", "7 dceba", "8 ebadc"];
        let tally = tally("abcde", &ballots);
        assert_eq!(
            tally.pairs,
            [[0, 20, 26, 30, 22], [25, 0, 16, 33, 18], [19, 29, 0, 17, 24], [15, 12, 28, 0, 14], [23, 27, 21, 31, 0]]
        );
        assert_eq!(
            chains(&tally.pairs),
            [[0, 28, 28, 30, 24], [25, 0, 28, 33, 24], [25, 29, 0, 29, 24], [25, 28, 28, 0, 24], [25, 28, 28, 31, 0]]
        );
        assert_eq!(order(&tally, "abcde"), ["e", "a", "c", "b", "d"]);
        assert_eq!((tally.beats_all(), tally.ballots), (None, 45));
    }

    #[test]
    fn nobody_and_all_the_same_are_a_tie() {
        assert_eq!(order(&tally("abc", &[]), "abc"), ["abc"]);
        assert_eq!(order(&tally("abc", &["4 a=b=c"]), "abc"), ["abc"]);
        assert_eq!(order(&tally("abc", &["1 abc", "1 cba"]), "abc"), ["abc"]);
        assert_eq!(order(&tally("abc", &["1 a"]), "abc"), ["a", "bc"]);
        assert_eq!(tally("abc", &["1 a"]).places(), [1, 2, 2]);
    }

    #[test]
    fn points_are_added_up_and_equals_share_a_place() {
        let mut tally = Tally::new(Kind::Dot, &[7, 8, 9]);
        for points in [[(7, 3), (8, 2)], [(8, 1), (9, 5)], [(7, 2), (9, 1)]] {
            tally.add(&Ballot::Points(points.into_iter().collect()));
        }
        assert_eq!((tally.points.clone(), tally.places()), (vec![5, 3, 6], vec![2, 3, 1]));
        tally.take(&Ballot::Points([(7, 2), (9, 1)].into_iter().collect()));
        assert_eq!((tally.points.clone(), tally.places(), tally.ballots), (vec![3, 3, 5], vec![2, 2, 1], 2));
    }

    #[test]
    fn ballots_are_kept_as_they_always_were() {
        let ranks = Ballot::Ranks(vec![vec![3], vec![1, 2]]);
        assert_eq!(serde_json::to_string(&ranks).unwrap(), "[[3],[1,2]]");
        assert_eq!(Ballot::read("[[3],[1,2]]").unwrap(), ranks);
        let points = Ballot::Points([(3, 2)].into_iter().collect());
        assert_eq!(serde_json::to_string(&points).unwrap(), "{\"3\":2}");
        assert_eq!(Ballot::read("{\"3\":2}").unwrap(), points);
    }

    /// The slow count: each comparison read off the ballots anew, each simple path walked.
    struct Slow<'a> {
        ballots: &'a [Vec<u8>],
        count: usize,
    }

    impl Slow<'_> {
        fn prefer(&self, one: usize, other: usize) -> i64 {
            self.ballots.iter().filter(|ballot| ballot[one] < ballot[other]).count() as i64
        }

        fn strongest(&self, from: usize, to: usize, weakest: i64, seen: &mut Vec<usize>) -> i64 {
            let mut best = 0;
            for next in 0..self.count {
                let (forth, back) = (self.prefer(from, next), self.prefer(next, from));
                if seen.contains(&next) || forth <= back {
                    continue;
                }
                let weakest = weakest.min(forth);
                if next == to {
                    best = best.max(weakest);
                } else {
                    seen.push(next);
                    best = best.max(self.strongest(next, to, weakest, seen));
                    seen.pop();
                }
            }
            best
        }

        fn places(&self) -> Vec<usize> {
            let ahead = |one, other| {
                self.strongest(one, other, i64::MAX, &mut vec![one])
                    > self.strongest(other, one, i64::MAX, &mut vec![other])
            };
            let all = 0..self.count;
            all.clone().map(|own| 1 + all.clone().filter(|it| *it != own && ahead(*it, own)).count()).collect()
        }
    }

    /// Ballots as the rank that each gives to each of `count` options; 5 is "left out".
    fn ballots() -> impl Strategy<Value = (usize, Vec<Vec<u8>>)> {
        (2..=5_usize).prop_flat_map(|count| {
            let ballot = proptest::collection::vec(0..6_u8, count);
            (Just(count), proptest::collection::vec(ballot, 0..14))
        })
    }

    fn ranked(ballot: &[u8]) -> Ballot {
        let mut ranks: BTreeMap<u8, Vec<i64>> = BTreeMap::new();
        for (option, rank) in ballot.iter().enumerate().filter(|(_, rank)| **rank < 5) {
            ranks.entry(*rank).or_default().push(option as i64);
        }
        Ballot::Ranks(ranks.into_values().collect())
    }

    proptest! {
        #[test]
        fn the_quick_count_agrees_with_the_slow_one((count, ballots) in ballots()) {
            let options: Vec<i64> = (0..count as i64).collect();
            let mut tally = Tally::new(Kind::Ranked, &options);
            for ballot in &ballots {
                tally.add(&ranked(ballot));
            }
            let places = tally.places();
            prop_assert!(places.contains(&1), "somebody wins");
            if let Some(best) = tally.beats_all() {
                prop_assert_eq!(places.iter().filter(|place| **place == 1).count(), 1);
                prop_assert_eq!(places[best], 1, "whoever wins against all others wins");
            }
            prop_assert_eq!(places, Slow { ballots: &ballots, count }.places());
        }

        #[test]
        fn what_is_taken_out_leaves_no_trace((count, ballots) in ballots(), keep in any::<u64>()) {
            let options: Vec<i64> = (0..count as i64).collect();
            let (mut all, mut some) = (Tally::new(Kind::Ranked, &options), Tally::new(Kind::Ranked, &options));
            let stays = |at: usize| keep >> (at % 64) & 1 == 1;
            ballots.iter().for_each(|ballot| all.add(&ranked(ballot)));
            ballots.iter().enumerate().filter(|(at, _)| stays(*at)).for_each(|(_, ballot)| some.add(&ranked(ballot)));
            ballots.iter().enumerate().filter(|(at, _)| !stays(*at)).for_each(|(_, ballot)| all.take(&ranked(ballot)));
            prop_assert_eq!(all, some);
        }
    }
}
