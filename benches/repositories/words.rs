//! What the repositories say: one catalogue, providers, papers, and sentences about systems, never about people.

use super::Random;

pub const TYST_YAML: &str = "\
title: Repository to measure on
languages: [en]
standards: [bench]
refresh: 6 months
remind: 1 month
audience: commissioner
";

/// An item of the catalogue `bench`, of which every provider has one record.
#[derive(Clone, Copy)]
pub struct Item {
    section: char,
    number: usize,
    title: &'static str,
}

impl Item {
    pub fn reference(&self) -> String {
        format!("bench/{}", self.id())
    }

    fn id(&self) -> String {
        format!("{}{}", self.section, self.number)
    }

    /// Its record, from the provider's folder. No name begins another, so every way of sorting agrees on their order.
    pub fn record(&self) -> String {
        format!("evidence/{}.md", self.slug())
    }

    pub fn slug(&self) -> String {
        slug(self.title)
    }

    /// The last item of each section has an interval of its own.
    pub fn yearly(&self) -> bool {
        self.number == 10
    }

    fn applies(&self) -> Option<&'static str> {
        match self.title {
            "Group facilitation" => Some("{delivers: group-work}"),
            "Individual work" => Some("{delivers: [one-to-one, brief-advice]}"),
            "Integrated support" => Some("{all: [{delivers: integrated-support}, {not: {nation: england}}]}"),
            "Accessible materials" => Some("{any: [{works-with: adults}, {works-with: young-people}]}"),
            _ => None,
        }
    }

    fn yaml(&self) -> String {
        let (id, title) = (self.id(), self.title);
        let mut yaml = format!("      - id: {id}\n        title: {{en: {title}}}\n");
        yaml += &format!(
            "        asks: {{en: The provider can show how it keeps this in order.}}\n        source: Bench, {id}\n"
        );
        if self.yearly() {
            yaml += &format!("        refresh: 1 year\n        refresh_source: Bench, {id}\n");
        }
        if let Some(condition) = self.applies() {
            yaml += &format!("        applies: {condition}\n");
        }
        yaml
    }
}

const SECTIONS: [(char, &str); 5] = [
    ('A', "Leadership and governance"),
    ('B', "Staff and volunteers"),
    ('C', "Safety and risk"),
    ('D', "Programme and delivery"),
    ('E', "Records and learning"),
];

#[rustfmt::skip]
const TITLES: [&str; 50] = [
    "Statement of purpose", "Management group", "Lines of accountability", "Service plan", "Risk register",
    "Insurance and registration", "Complaints procedure", "Equality and diversity", "Welsh language offer", "Finance controls",
    "Recruitment checks", "Induction programme", "Line management", "Practice supervision", "Training matrix",
    "Code of conduct", "Volunteer agreement", "Sessional staffing", "Absence cover", "Exit interviews",
    "Referral pathway", "Initial assessment", "Hazard review", "Information sharing", "Safeguarding policy",
    "Multi-agency attendance", "Lone working", "Incident reporting", "Premises safety", "Business continuity",
    "Programme manual", "Session notes", "Group facilitation", "Individual work", "Integrated support",
    "Attendance monitoring", "Suitability decisions", "Closure and handover", "Accessible materials", "Interpreting arrangements",
    "Case file audit", "Consent and confidentiality", "Retention schedule", "Data protection", "Outcome measures",
    "Feedback arrangements", "Research approval", "Yearly evaluation", "Learning reviews", "Publication scheme",
];

pub const ITEMS: [Item; 50] = {
    let mut items = [Item { section: 'A', number: 1, title: "" }; 50];
    let mut index = 0;
    while index < items.len() {
        items[index] = Item { section: SECTIONS[index / 10].0, number: index % 10 + 1, title: TITLES[index] };
        index += 1;
    }
    items
};

pub fn catalogue() -> String {
    let mut yaml = String::from(
        "id: bench\ntitle: {en: A standard to measure with}\npublisher: tyst\npublished: 2026-01-05\n\
         source: https://bench.example/standard\ncoverage: complete\nrefresh: 6 months\nsections:\n",
    );
    for (section, title) in SECTIONS {
        yaml += &format!("  - id: {section}\n    title: {{en: {title}}}\n    items:\n");
        yaml.extend(ITEMS.iter().filter(|item| item.section == section).map(Item::yaml));
    }
    yaml
}

const FIRST: [&str; 20] = [
    "Hafan", "Bryn", "Cwm", "Dyffryn", "Glan", "Llwybr", "Pont", "Porth", "Aber", "Coed", "Craig", "Ffordd", "Gwaun",
    "Llan", "Maes", "Nant", "Pen", "Rhos", "Traeth", "Ynys",
];
const SECOND: [&str; 20] = [
    "Newid", "Gobaith", "Arall", "Glas", "Gwyn", "Mawr", "Bach", "Coch", "Du", "Hir", "Isaf", "Uchaf", "Newydd", "Teg",
    "Tawel", "Llon", "Hardd", "Cadarn", "Disglair", "Eang",
];
const THIRD: [&str; 10] = [
    "Partnership",
    "Trust",
    "Network",
    "Collective",
    "Centre",
    "Alliance",
    "Project",
    "Forum",
    "Initiative",
    "Service",
];

/// The id and the name of a provider. The three lists give 4,000 of them.
pub fn provider(number: usize) -> (String, String) {
    let (first, second, third) = (number % 20, number / 20 % 20, number / 400);
    let name = format!("{} {} {}", FIRST[first], SECOND[second], THIRD[third]);
    (slug(&name), name)
}

pub fn provider_yaml(id: &str, name: &str) -> String {
    format!(
        "name: {name}\ncontact: {{role: Quality lead, email: standards@{id}.example}}\nregion: mid-and-west-wales\nnation: wales\n\
         delivers: [behaviour-change, group-work, one-to-one, integrated-support]\nworks-with: [adults, men]\n"
    )
}

fn slug(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

/// A paper in every provider's `documents/`, shared by its records.
pub struct Paper {
    pub file: &'static str,
    pub title: &'static str,
    /// What every record that states particulars of the paper says of it, so that no two differ.
    particulars: Option<&'static str>,
}

const fn paper_in(file: &'static str, title: &'static str, particulars: Option<&'static str>) -> Paper {
    Paper { file, title, particulars }
}

pub const PAPERS: [Paper; 10] = [
    paper_in("consent-form.txt", "Consent form", None),
    paper_in("staff-handbook.txt", "Staff handbook", None),
    paper_in("supervision-policy.txt", "Supervision policy", Some("dated: 2026-08-12")),
    paper_in("training-plan.txt", "Training plan", None),
    paper_in("team rota.txt", "Team rota", None),
    paper_in("risk-procedure.txt", "Risk procedure", Some("dated: 2026-07-02, expires: 2027-07-02")),
    paper_in("minutes.txt", "Minutes", None),
    paper_in("forms/referral.txt", "Referral form", None),
    paper_in("information-agreement.txt", "Information agreement", Some("audience: internal")),
    paper_in("service-leaflet.txt", "Service leaflet", None),
];

pub const LOGS: [&str; 3] = ["logs/2026-08.csv", "logs/2026-09.csv", "logs/2026-10.csv"];

/// The one pattern, in every record; it matches the logs.
pub const PATTERN: &str = "logs/2026-*.csv";

pub fn document(paper: usize) -> String {
    let Paper { file, title, particulars } = &PAPERS[paper];
    match particulars {
        None => (*file).to_owned(),
        Some(particulars) => format!("{{path: {file}, title: {title}, {particulars}}}"),
    }
}

pub fn paper(title: &str, random: &mut Random) -> String {
    format!("{title}\n\n{}\n{}\n", random.of_these(&SENTENCES), random.of_these(&SENTENCES))
}

pub fn log(random: &mut Random) -> String {
    format!("week,sessions\n1,{}\n2,{}\n3,{}\n", random.below(9), random.below(9), random.below(9))
}

pub const OWNERS: [&str; 5] =
    ["Practice manager", "Service manager", "Quality lead", "Operations lead", "Programme lead"];

pub const ACTIONS: [&str; 6] = [
    "Bring the form up to date",
    "Brief sessional staff",
    "Add the checklist to the induction",
    "Agree the wording with partners",
    "Repeat the audit",
    "Publish the new procedure",
];

/// A paragraph, a short list, and a closing paragraph; one or two links to papers.
pub fn narrative(links: &[usize], random: &mut Random) -> String {
    let mut text = String::with_capacity(768);
    for _ in 0..3 {
        text = text + random.of_these(&SENTENCES) + "\n";
    }
    text += &linked(links[0], random);
    for _ in 0..2 {
        text = text + "- " + random.of_these(&POINTS) + "\n";
    }
    text += "\n";
    for _ in 0..3 {
        text = text + random.of_these(&SENTENCES) + "\n";
    }
    match links.get(1) {
        Some(second) => text + linked(*second, random).trim_end() + "\n",
        None => text,
    }
}

pub fn sentence(random: &mut Random) -> &'static str {
    random.of_these(&SENTENCES)
}

/// A few sentences that no other record has in this order, without a link.
pub fn without_links(random: &mut Random) -> String {
    (0..6).map(|_| format!("{}\n", sentence(random))).collect()
}

fn linked(paper: usize, random: &mut Random) -> String {
    let Paper { file, title, .. } = &PAPERS[paper];
    let introduction =
        random.of_these(&["It is written down in the", "Staff work from the", "The wording in use is in the"]);
    format!("{introduction} [{}](../documents/{}).\n\n", title.to_lowercase(), file.replace(' ', "%20"))
}

const SENTENCES: [&str; 32] = [
    "The procedure is read again by the management group each quarter, and the outcome is minuted.",
    "New staff work through it in their first week and sign the induction sheet afterwards.",
    "A copy is kept in the *shared folder*, with the version in the footer of each page.",
    "Changes are agreed by the practice lead before a new form comes into use.",
    "The register shows who holds each role and when the arrangement was last renewed.",
    "Supervision covers it at least once a month, and the log says so.",
    "The checklist is part of the case management system and cannot be skipped.",
    "Every quarter a sample of files is audited against the same questions.",
    "Partners receive the summary after each meeting of the steering group.",
    "Where the sample shows a gap, an action is opened and followed until it is done.",
    "The arrangement has been in place for three years and was tested last spring.",
    "Sessional workers receive the same briefing as employed staff.",
    "The form exists in English and in Welsh, and in Easy Read where that helps.",
    "Access to the system is by role and is taken away on the last day of work.",
    "The plan names a deputy for each role, so that absence does not stop the work.",
    "Requests are answered within **two working days**, and the monitoring report counts those that were not.",
    "The policy refers to the current guidance and says what is done differently, and why.",
    "Meetings follow a standing agenda on which this point is the second.",
    "The board sees the figures twice a year and has asked for no change.",
    "Minutes are approved at the next meeting and kept with the papers.",
    "The training plan shows which module covers it and how often it is repeated.",
    "Feedback on the arrangement is collected after each round and discussed by the team.",
    "The agreement with partners says what is shared, by which route, and how long it is kept.",
    "An outside reviewer looked at the arrangement and found it in use as described.",
    "The reference copy is the electronic one; printed copies carry the date of printing.",
    "Managers confirm in writing that their teams have read the latest version.",
    "The budget has a line for it, which the finance group checks in spring and autumn.",
    "Rooms are booked through one calendar, and the duty rota follows from it.",
    "The service leaflet describes the arrangement in two short paragraphs.",
    "Records are kept as the retention schedule says and destroyed by the supplier under contract.",
    "The decision is made by two members of staff together and written down with its reasons.",
    "Equipment is tested each year, and the certificate is with the papers.",
];

const POINTS: [&str; 8] = [
    "the form, with its date of issue",
    "the log of the last three months",
    "minutes of the meeting that approved it",
    "the briefing that was given to the team",
    "a blank copy of the checklist",
    "the report of the latest audit",
    "the page of the handbook that describes it",
    "the certificate of the supplier",
];
