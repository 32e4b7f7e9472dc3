//! Every command and option, and no behaviour.

mod check_output;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::calendar::{Day, Interval, NotADay};
use crate::finding::Severity;
use crate::pack::Seal;
use crate::page::Subject;

pub use check_output::CheckOutput;

/// Keeps the evidence that perpetrator services meet their standards, and says what is missing, stale or unplanned.
#[derive(Debug, Parser)]
#[command(name = "tyst", version, max_term_width = 100, disable_help_subcommand = true, after_help = EXAMPLES)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", display_order = 100)]
    pub color: ColorWhen,

    /// The language of papers, tables and headings [default: TYST_LANG, or the first in tyst.yaml, or en]
    #[arg(long, global = true, value_name = "LANGUAGE", display_order = 100)]
    pub lang: Option<Lang>,

    /// Say nothing but the result
    #[arg(long, short, global = true, display_order = 100)]
    pub quiet: bool,
}

const EXAMPLES: &str = "\
Examples:
  tyst init my-evidence                 start a new evidence repository
  tyst check                            check the repository you stand in
  tyst check --round mww-2027-28        as it will be judged when that round closes
  tyst table --provider hafan           the red, amber, green table of one provider
  tyst report -o report.docx            the paper for commissioners, for Word
  tyst diff                             what this branch does to where providers stand
  tyst verify round.zip                 whether a sealed pack of papers is whole
  tyst site -o public                   the pages that everybody may read
  tyst standards show respect-2017      the items of a standard
  tyst explain stale-evidence           what a rule finds, why, and what to do";

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say on the line what is missing, stale, unplanned, overdue or misplaced
    Check(CheckArgs),
    /// Show the red, amber, green table: one provider's items, or all providers by section
    Table(TableArgs),
    /// Write the paper for commissioners
    Report(ReportArgs),
    /// Say what a change does: to ratings, evidence, actions, papers, findings and coverage
    Diff(DiffArgs),
    /// Say how each month ended, over the repository's life, from git alone
    History(HistoryArgs),
    /// Say whether a sealed pack is whole
    Verify(VerifyArgs),
    /// Write the public pages: only public evidence, in both languages
    Site(SiteArgs),
    /// Explain a rule, a standard or one of its items
    Explain(ExplainArgs),
    /// List the program's own Welsh wording, and which of it a Welsh speaker has yet to look at
    Words(WordsArgs),
    /// List the standards, show the items of one, or compare two editions
    Standards(StandardsArgs),
    /// Start a new evidence repository
    Init(InitArgs),
}

/// What is asked about, and when.
#[derive(Debug, Args)]
pub struct Scope {
    /// The evidence repository, or any folder in it
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// Judge as of this day [default: today, or with --at the day of that commit]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,

    /// As it stood at this revision of git's: a branch, a tag, a commit
    #[arg(long, value_name = "REVISION")]
    pub at: Option<String>,

    /// Judge as it will be on the closing day of this round, on its terms
    #[arg(long, value_name = "ROUND")]
    pub round: Option<String>,

    /// Only these providers; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub provider: Vec<String>,

    /// Only these standards; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub standard: Vec<String>,
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[command(flatten)]
    pub scope: Scope,

    /// Only what the change since this revision brings or touches: a branch, a tag, a commit; of a branch, since the commit that
    /// both have grown from
    #[arg(long, value_name = "REVISION")]
    pub since: Option<String>,

    /// Count the findings in this file, and do not fail for them
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,

    /// Begin such a file with all that is found, or take out of it what is found no more; nothing is ever added
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "since", "at", "round"])]
    pub write_baseline: Option<PathBuf>,

    /// How the findings are written; with =FILE, to that file; may be given again
    #[arg(long, value_name = "FORMAT[=FILE]", default_value = "human", value_parser = CheckOutput::parser())]
    pub format: Vec<CheckOutput>,

    /// Write the format that names no file to this one rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// How grave a rule is: NAME=error, warning, note or off; may be given again
    #[arg(long, value_name = "NAME=SEVERITY", value_parser = rule_severity)]
    pub rule: Vec<(String, Option<Severity>)>,

    /// Exit with 1 when anything at least this grave is found
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub fail_on: FailOn,
}

#[derive(Debug, Args)]
pub struct TableArgs {
    #[command(flatten)]
    pub scope: Scope,

    #[command(flatten)]
    pub paper: PaperArgs,
}

/// How a paper is written, for whom, and where to.
#[derive(Debug, Args)]
pub struct PaperArgs {
    /// Who will read it; what is not meant for them is left out
    #[arg(long, value_name = "READER", default_value = "commissioner")]
    pub audience: Reader,

    /// How it is written [default: by the ending of the file, or else terminal for tables and markdown for reports]
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<PaperFormat>,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Which sheet is written as csv [default: checklist, or else the first table]
    #[arg(long, value_name = "SHEET", value_parser = sheet())]
    pub sheet: Option<Subject>,

    /// A Word file that lends its styles, fonts, page size and margins to a paper written for Word
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct ReportArgs {
    #[command(flatten)]
    pub scope: Scope,

    #[command(flatten)]
    pub paper: PaperArgs,

    /// Seal the papers of a round in every format, and the documents that go with them, in this zip file
    #[arg(long, value_name = "FILE")]
    pub pack: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// The evidence repository, or any folder in it
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// The last day to tell of [default: today, or with --at the day of that commit]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,

    /// The first day to tell of [default: the first month's end]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub from: Option<Day>,

    /// What led to this revision of git's: a branch, a tag, a commit [default: HEAD]
    #[arg(long, value_name = "REVISION")]
    pub at: Option<String>,

    /// Only these providers; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub provider: Vec<String>,

    /// Only these standards; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub standard: Vec<String>,

    #[command(flatten)]
    pub paper: PaperArgs,
}

#[derive(Debug, Args)]
pub struct DiffArgs {
    /// What is compared: BASE with the files on disk, or BASE..HEAD; BASE...HEAD is from where the two parted
    /// [default: from where this branch left the main one to the files on disk]
    #[arg(value_name = "BASE[..HEAD]")]
    pub range: Option<String>,

    /// The evidence repository, or any folder in it
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub path: PathBuf,

    /// Judge both as of this day, so that nothing is blamed on the change that time alone did [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,

    /// Judge each as of the day on which its commit landed, so that what time alone made stale is shown too
    #[arg(long)]
    pub each_on_its_day: bool,

    /// Say whether this round is nearer: both are judged as they will be on its closing day, on its terms
    #[arg(long, value_name = "ROUND")]
    pub round: Option<String>,

    /// Only these providers; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub provider: Vec<String>,

    /// Only these standards; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub standard: Vec<String>,

    #[command(flatten)]
    pub paper: PaperArgs,
}

#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// The pack, as `tyst report --pack` made it
    pub file: PathBuf,

    /// The seal that came another way than the pack
    #[arg(long, value_name = "SHA256", value_parser = seal)]
    pub seal: Option<Seal>,

    /// How it is written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: VerifyFormat,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct SiteArgs {
    /// The evidence repository, or any folder in it
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// The folder to write the pages into; made if it is not there
    #[arg(long, short, value_name = "FOLDER")]
    pub output: PathBuf,

    /// Judge as of this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,

    /// Only these providers; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub provider: Vec<String>,
}

#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A rule (stale-evidence), a standard (respect-2017), a section (respect-2017/B2) or an item (respect-2017/B2.3);
    /// left out, the rules are listed
    pub name: Option<String>,

    /// The evidence repository whose standards are meant as well [default: the one you stand in]
    #[arg(long, value_name = "FOLDER")]
    pub path: Option<PathBuf>,

    /// Say whether the item applies to this provider and why, and what answers it
    #[arg(long, value_name = "PROVIDER", requires = "name")]
    pub provider: Option<String>,

    /// Judge as of this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,
}

#[derive(Debug, Args)]
pub struct WordsArgs {
    /// Only the wordings that nobody who speaks Welsh has confirmed
    #[arg(long)]
    pub unverified: bool,

    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: TableFormat,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct StandardsArgs {
    #[command(subcommand)]
    pub command: Option<StandardsCommand>,

    #[command(flatten)]
    pub list: StandardsListArgs,
}

#[derive(Debug, Subcommand)]
pub enum StandardsCommand {
    /// Show the items of a standard, and which of them apply to a provider
    Show(StandardsShowArgs),
    /// Say what another edition changes, and for which evidence
    Compare(StandardsCompareArgs),
    /// How much of each standard that a provider does not hold its evidence answers already, as crosswalks judge
    Next(NextArgs),
}

#[derive(Debug, Args)]
pub struct StandardsListArgs {
    /// The evidence repository whose standards are meant as well [default: the one you stand in]
    #[arg(long, value_name = "FOLDER")]
    pub path: Option<PathBuf>,

    /// How the list is written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: StandardsFormat,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct StandardsShowArgs {
    /// The standard: respect-2017
    pub id: String,

    /// Say which items apply to this provider, which do not, and why
    #[arg(long, value_name = "PROVIDER")]
    pub provider: Option<String>,

    /// Only this section, with all that lies in it
    #[arg(long, value_name = "SECTION")]
    pub section: Option<String>,

    /// Only this stage of accreditation
    #[arg(long, value_name = "STAGE", value_parser = clap::value_parser!(u8).range(1..=2))]
    pub stage: Option<u8>,

    /// Only items that have this review interval: '6 months'
    #[arg(long, value_name = "INTERVAL", value_parser = interval)]
    pub interval: Option<Interval>,

    #[command(flatten)]
    pub rest: StandardsListArgs,
}

#[derive(Debug, Args)]
pub struct StandardsCompareArgs {
    /// The edition to begin from: a standard's id, `built-in:` and an id, or a catalogue's file
    pub old: String,

    /// The edition to compare with it: likewise
    pub new: String,

    /// The evidence repository whose evidence is meant [default: the one you stand in]
    #[arg(long, value_name = "FOLDER")]
    pub path: Option<PathBuf>,

    /// Only the evidence of these providers; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub provider: Vec<String>,

    /// How the comparison is written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: CompareFormat,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct NextArgs {
    /// The provider whose evidence is looked at
    #[arg(long, value_name = "PROVIDER")]
    pub provider: String,

    /// Only these standards; `*` stands for any letters; may be given again
    #[arg(long, value_name = "PATTERN")]
    pub standard: Vec<String>,

    /// The evidence repository, or any folder in it
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub path: PathBuf,

    /// Judge as of this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub as_of: Option<Day>,

    /// How it is written
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    pub format: NextFormat,

    /// Write to this file rather than to the terminal
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder to start it in; made if it is not there
    #[arg(default_value = ".")]
    pub path: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English
    En,
    /// Cymraeg
    Cy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people: the line, a mark, what to do
    Human,
    /// For programs: tyst/check/1
    Json,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// For the log of a run on GitHub: workflow commands, and the job's summary
    Github,
    /// For merge requests on GitLab: a code quality report
    Gitlab,
    /// For programs that show tests: each item that applies, well or not
    Junit,
    /// For a comment under a pull request
    Markdown,
    /// What the log of this run shows best: github on GitHub, human elsewhere
    Auto,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    Terminal,
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperFormat {
    /// For a terminal, or as plain text
    Terminal,
    /// For pull requests and wikis
    Markdown,
    /// For Word
    Docx,
    /// For Excel and LibreOffice: a sheet for each thing that tables are about
    Xlsx,
    /// One web page, with all that it needs in it
    Html,
    /// For spreadsheets and programs: one sheet
    Csv,
    /// For programs: tyst/report/1, for tables tyst/table/1, for diffs tyst/diff/1, for histories tyst/history/1
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum StandardsFormat {
    Terminal,
    Markdown,
    /// For programs: tyst/catalogues/1, and for `show` tyst/standards/1
    Json,
    /// For spreadsheets
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CompareFormat {
    Terminal,
    Markdown,
    /// For programs: tyst/compare/1
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum NextFormat {
    Terminal,
    Markdown,
    /// For programs: tyst/next/1
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum VerifyFormat {
    Terminal,
    Markdown,
    /// For programs: tyst/verify/1
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    Public,
    Commissioner,
    Internal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Note,
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).map_err(|not| match not {
        NotADay::Form => "a day is written like 2026-09-14".to_owned(),
        NotADay::Impossible => "there is no such day".to_owned(),
    })
}

fn sheet() -> impl TypedValueParser<Value = Subject> {
    PossibleValuesParser::new(Subject::ALL.map(Subject::id))
        .try_map(|id| Subject::by_id(&id).ok_or("there is no such sheet"))
}

fn seal(text: &str) -> Result<Seal, String> {
    Seal::parse(text.trim()).ok_or_else(|| "a seal is 64 digits from 0 to 9 and a to f".to_owned())
}

fn interval(text: &str) -> Result<Interval, String> {
    Interval::parse(text).ok_or_else(|| "write a number and days, weeks, months or years: '6 months'".to_owned())
}

fn rule_severity(text: &str) -> Result<(String, Option<Severity>), String> {
    let (name, severity) = text.split_once('=').ok_or("write the rule and how grave it is: stale-evidence=error")?;
    let severity = crate::documents::settings::severity(severity).ok_or("it can be error, warning, note or off")?;
    Ok((name.to_owned(), severity))
}
