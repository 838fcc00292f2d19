//! What is paid for an application (R23).

use polis_catalogue::Form;

use super::{Answers, Edition, answer::items};

impl Edition {
    /// The fee of an application with these answers, in euro; none if the procedure has no fee.
    pub fn fee(&self, answers: &Answers) -> Option<u32> {
        of(&self.form, answers)
    }
}

pub(super) fn of(form: &Form, answers: &Answers) -> Option<u32> {
    let fee = form.fee.as_ref()?;
    let times = match &fee.per {
        Some(list) => answers.get(list).map_or(0, |answer| items(answer).count()),
        None => 1,
    };
    Some(fee.euro.saturating_mul(u32::try_from(times).unwrap_or(u32::MAX)))
}
