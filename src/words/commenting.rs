//! What a check says in a comment, beside what it says at a terminal.

sentences! {
    pub(super) COMMENTING;
    evidence_checked;
    /// The heading over what belongs to no provider.
    whole_repository;
    at_line(line: usize) -> String;
    so_many_found(errors: usize, warnings: usize, notes: usize) -> String;
    so_many_more_findings(findings: usize) -> String;
    so_many_more_rows(rows: usize) -> String;
}
