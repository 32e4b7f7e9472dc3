//! The table that the bench prints: a figure a row, beside what it should be.

use std::fmt;

use crate::measure::Cost;

/// Figures of several rounds, with one goal for their median.
pub struct Row {
    name: String,
    unit: Unit,
    figures: Vec<f64>,
    goal: Option<Goal>,
}

#[derive(Clone, Copy)]
pub enum Unit {
    Milliseconds,
    Mebibytes,
    Plain,
    Count,
}

#[derive(Clone, Copy)]
pub enum Goal {
    AtMost { must: f64, stretch: f64 },
    AtLeast { must: f64, stretch: f64 },
}

impl Row {
    pub fn new(name: impl Into<String>, unit: Unit, figures: Vec<f64>) -> Row {
        let (name, goal) = (name.into(), None);
        Row { name, unit, figures, goal }
    }

    /// Two programs that were run by turns, compared round by round.
    pub fn ratio(name: &str, of: &[Cost], over: &[Cost], figure: fn(&Cost) -> f64) -> Row {
        let rounds = of.iter().zip(over);
        let ratios = rounds.map(|(of, over)| figure(of) / figure(over));
        Row::new(name, Unit::Plain, ratios.collect())
    }

    pub fn beside(mut self, goal: impl Into<Option<Goal>>) -> Row {
        self.goal = goal.into();
        self
    }

    fn cells(&self) -> [String; 6] {
        let minimum = self.figures.iter().copied().fold(f64::INFINITY, f64::min);
        let median = median(self.figures.clone());
        let goal = self.goal.map(|goal| goal.cells(self.unit, median));
        let [must, stretch, standing] = goal.unwrap_or_default();
        let [minimum, median] = [minimum, median].map(|figure| self.unit.show(figure));
        [self.name.clone(), minimum, median, must, stretch, standing]
    }
}

impl Goal {
    fn cells(self, unit: Unit, figure: f64) -> [String; 3] {
        let (sign, must, stretch) = match self {
            Goal::AtMost { must, stretch } => ("≤", must, stretch),
            Goal::AtLeast { must, stretch } => ("≥", must, stretch),
        };
        let [must, stretch] = [must, stretch].map(|goal| format!("{sign} {}", unit.show(goal)));
        [must, stretch, self.standing(figure).to_owned()]
    }

    fn standing(self, figure: f64) -> &'static str {
        let (must, stretch) = match self {
            Goal::AtMost { must, stretch } => (figure <= must, figure <= stretch),
            Goal::AtLeast { must, stretch } => (figure >= must, figure >= stretch),
        };
        match (must, stretch) {
            (_, true) => "stretch",
            (true, false) => "must",
            (false, false) => "MISSED",
        }
    }
}

impl Unit {
    fn show(self, figure: f64) -> String {
        match self {
            Unit::Milliseconds => format!("{:.1} ms", figure * 1e3),
            Unit::Mebibytes => format!("{:.1} MiB", figure / 1024.0 / 1024.0),
            Unit::Plain => format!("{figure:.2}"),
            Unit::Count => format!("{figure:.0}"),
        }
    }
}

pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    (figures[(figures.len() - 1) / 2] + figures[figures.len() / 2]) / 2.0
}

pub struct Table(pub Vec<Row>);

impl fmt::Display for Table {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let heading = ["", "minimum", "median", "must", "stretch", "standing"].map(str::to_owned);
        let rows: Vec<[String; 6]> = std::iter::once(heading).chain(self.0.iter().map(Row::cells)).collect();
        let length = |row: &[String; 6], column: usize| row[column].chars().count();
        let widest = |column| rows.iter().map(|row| length(row, column)).max();
        let widths: [usize; 6] = std::array::from_fn(|column| widest(column).unwrap_or(0));
        for [name, cells @ ..] in &rows {
            let mut line = format!("{name:<width$}", width = widths[0]);
            for (cell, width) in cells.iter().zip(&widths[1..]) {
                line += &format!("  {cell:>width$}");
            }
            writeln!(to, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
