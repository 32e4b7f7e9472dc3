//! What a round asks of a provider, and by how much its evidence falls short of that.

use super::Standing;
use crate::documents::round::Ask;
use crate::documents::vocabulary::Rating;
use crate::outcome::StandardCount;
use crate::standing::Plan;

impl Standing<'_, '_> {
    /// By how many items a provider falls short of what is asked, or has too many; none where it meets it.
    pub fn shortfall(&self, ask: Ask, count: &StandardCount) -> usize {
        match ask {
            Ask::Coverage(asked) => {
                (usize::from(asked) * count.applicable).div_ceil(100).saturating_sub(count.evidenced)
            }
            Ask::Red(asked) => count.red.saturating_sub(asked),
            Ask::Amber(asked) => count.amber.saturating_sub(asked),
            Ask::AmberWithPlan => self.unplanned_ambers(),
            // Audits are not read by this version. Where there are none, nothing is disputed; where there are, it is not known.
            Ask::Disputed(_) => usize::from(self.provider.has_audits),
        }
    }

    fn unplanned_ambers(&self) -> usize {
        let ambers = self.answers().filter(|(_, answer)| answer.rating == Some(Rating::Amber));
        ambers.filter(|(_, answer)| !matches!(answer.plan, Plan::Open { .. })).count()
    }
}
