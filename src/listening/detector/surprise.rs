//! How much more than usual, in units that mean the same at every level.

/// How counts scatter around their level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scatter {
    /// Variance = mean: people who speak independently of one another.
    Poisson,
    /// Variance = mean + mean² / size: posts that call forth posts.
    NegativeBinomial { size: f64 },
}

impl Scatter {
    /// Standard deviation of a count around `mean`, at least 1.
    pub fn deviation(self, mean: f64) -> f64 {
        let variance = match self {
            Scatter::Poisson => mean,
            Scatter::NegativeBinomial { size } => mean + mean * mean / size,
        };
        variance.sqrt().max(1.0)
    }

    /// Residual of `count` against `mean`: the difference after the transformation that makes the
    /// variance of a Poisson or negative-binomial count about 1 (Anscombe 1948, (3.1) and (3.4)).
    /// Close to the signed root of the deviance for small steps; a Poisson step grows as the root
    /// of the count, an over-dispersed one as its logarithm.
    pub fn surprise(self, count: f64, mean: f64) -> f64 {
        self.stabilised(count) - self.stabilised(mean)
    }

    /// The count with a given surprise against `mean`.
    pub fn count_at(self, surprise: f64, mean: f64) -> f64 {
        let target = (self.stabilised(mean) + surprise).max(0.0) / 2.0;
        let root = match self {
            Scatter::Poisson => target,
            Scatter::NegativeBinomial { size } => size.sqrt() * (target / size.sqrt()).sinh(),
        };
        (root * root - 0.375).max(0.0)
    }

    fn stabilised(self, count: f64) -> f64 {
        let root = (count.max(0.0) + 0.375).sqrt();
        match self {
            Scatter::Poisson => 2.0 * root,
            Scatter::NegativeBinomial { size } => {
                let ratio = root / size.sqrt();
                2.0 * size.sqrt() * (ratio + (ratio * ratio + 1.0).sqrt()).ln()
            }
        }
    }
}
