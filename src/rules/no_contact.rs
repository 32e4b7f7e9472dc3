//! `no-contact`: no single point of contact.

use super::{Look, Rule};
use crate::documents::fields::Words;
use crate::documents::narrative::is_placeholder_or_blank;
use crate::documents::provider::Contact;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "no-contact",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("no_contact.md"),
    looks: &[Look::Provider(check)],
};

/// The guidance: one person, by role, is responsible for the evidence, and can be asked.
fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    let Some(file) = provider.file else { return };
    let is_given =
        |words: &Option<Words<'_>>| words.as_ref().is_some_and(|words| !is_placeholder_or_blank(&words.value));
    let (place, message) = match &file.contact {
        Contact::Bad => return,
        Contact::Absent => (provider.place(), "the provider names no single point of contact"),
        Contact::Given { span, role, email, phone } => match (is_given(role), is_given(email) || is_given(phone)) {
            (true, true) => return,
            (false, _) => (file.text.place(*span), "the contact has no `role`, so nobody knows who is asked"),
            (true, false) => (file.text.place(*span), "the contact has no `email`, so nobody can be asked"),
        },
    };
    findings
        .add(place, message)
        .help("write `contact: {role: Quality lead, email: …}`, with a role and a shared mailbox rather than a person");
}
