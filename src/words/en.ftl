### Every sentence that papers, tables and headings say, in English. A name is the same in every language.
### Numbers are $numbers, days are written as a paper writes them. Ticks mark what is to be read letter by letter.

## Days and intervals

january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
written_day = { $number } { $month } { $year }
days = { $number ->
    [one] 1 day
   *[other] { $number } days
}
weeks = { $number ->
    [one] 1 week
   *[other] { $number } weeks
}
months = { $number ->
    [one] 1 month
   *[other] { $number } months
}
years = { $number ->
    [one] 1 year
   *[other] { $number } years
}

## Lists

list_and = { $before } and { $last }
list_comma = { $before }, { $next }

## Actions and reviews by date

actions_by_date = Actions by date
open_actions = Open actions, soonest first
no_open_actions = No action is open.
done_actions = { $done ->
    [one] 1 action is done and stands in the checklist.
   *[other] { $done } actions are done and stand in the checklist.
}
action = Action
owner = Owner
agreed_with = Agreed with
for_items = For
overdue = OVERDUE
done_on = Done on { $day }
done = Done
due_by = due { $day }
no_due_date = no date
terms_agreed_with = agreed with { $who }
stale_and_due = Stale and due for review
reviews_caption = Evidence that is stale, or will be soon
nothing_stale = Nothing is stale, and no review falls due within { $soon }.
state = State

## Papers that evidence points to

appendix = Appendix
appendices = Appendices
appendices_caption = Papers that the evidence points to
where_papers_lie = The papers themselves are kept with the evidence, under { $folder }.
no_appendices = The evidence points to no papers.
papers_left_out = { $papers ->
    [one] 1 paper is not listed, since it is kept from these readers.
   *[other] { $papers } papers are not listed, since they are kept from these readers.
}
appendix_number = No
paper = Paper
dated = Dated
expires = Expires
expired = EXPIRED
answers = Answers
files_of_a_pattern = { $files ->
    [one] 1 file: { $names }
   *[other] { $files } files: { $names }
}

## To whom an item applies

applies_to_everyone = to everyone
and_also = { $before }, and { $next }
or_else = { $before }, or { $next }
either_word = { $before } or { $next }
not_so = not { $condition }
where_delivers = where the provider delivers { $words }
where_works_with = where the provider works with { $words }
where_nation = where the nation is { $words }
where_region = where the region is { $words }
where_states = where the provider states { $name }: { $words }

## The checklist

checklist = Checklist: { $standard }
see = See { $papers }.
as_for = As for { $item } above.
record_says_nothing = The record says nothing yet.
kept_for_all = Kept for every reader.
kept_for_commissioners = Kept for commissioners and internal readers.
kept_for_internal = Kept for internal readers.
kept_from_reader = Kept from these readers.
papers_kept = { $papers ->
    [one] 1 paper is kept from these readers.
   *[other] { $papers } papers are kept from these readers.
}
task_done = [done]
task_not_done = [not done]
set_aside = Not applicable, and on whose advice
nothing_set_aside = No item is set aside as not applicable.
why = Why
advised_by = Advised by
advised_on = On
nobody_named = Nobody is named
no_date = No date
items_that_do_not_apply = Items that do not apply
every_item_applies = Every item that is known here applies.
what_does_not_apply = These items are not counted, since what they are about is not part of the provider's work or place.
applies_where = Applies

## Accepted findings

accepted_findings = Accepted findings
accepted_caption = Findings that stay, on the record in tyst.yaml
nothing_accepted = No finding is accepted.
accepted_count = { $many ->
    [one] 1 accepted finding is on the record in `tyst.yaml`.
   *[other] { $many } accepted findings are on the record in `tyst.yaml`.
}
what_is_accepted = A finding is something that the check of the evidence found wrong. These stay, for the reasons given.
rule = Rule
place = Where
because = Because
accepted_by = By
until = Until
ended = ENDED
does_not_hold = DOES NOT HOLD
no_reason = No reason is given

## How a paper was made

how_made = How this paper was made
made_with = It was made by the program tyst, version { $version }, as of { $as_of }, from the records in the evidence repository.
made_for_round = It was judged on the terms of the round “{ $round }”, on its closing day, { $closes }.
records_read = { $records ->
    [0] No records
    [one] 1 record
   *[other] { $records } records
} of { $providers ->
    [0] no providers
    [one] 1 provider
   *[other] { $providers } providers
} { $records ->
    [one] was
   *[other] were
} read.
all_records_read = Every record could be read.
stood_at_revision = The repository stood at revision { $revision }. Files were read as they lay on disk; whether they were changed since that revision was not looked at.
read_at_revision = It was read from git, as it stood at revision { $revision } of { $day }.
revision_not_known = The revision of the repository is not known.
audits_not_read = { $providers ->
    [one] 1 provider keeps audits, which this version of the program does not read.
   *[other] { $providers } providers keep audits, which this version of the program does not read.
}
written_for_public = It was written for the public.
written_for_commissioners = It was written for commissioners.
written_for_internal = It was written for internal readers, who may read everything. Do not pass it on.
records_kept = { $records ->
    [one] 1 record is kept for other readers: its ratings are shown, and its words, papers, actions and advisers are not.
   *[other] { $records } records are kept for other readers: their ratings are shown, and their words, papers, actions and advisers are not.
}
nothing_kept = Nothing was kept from them.
actions_kept = { $actions ->
    [one] 1 action is in records kept from these readers and not listed.
   *[other] { $actions } actions are in records kept from these readers and not listed.
}
note_on = On { $standard }: { $note }
texts_in_another_language = { $texts ->
    [one] 1 text in this paper has no English and is in another language.
   *[other] { $texts } texts in this paper have no English and are in another language.
}
wording_not_confirmed = { $many ->
    [0] Every word of the program in this language was confirmed by somebody who speaks it.
    [one] 1 wording of the program in this language was not confirmed yet by somebody who speaks it: `tyst words --unverified` names it.
   *[other] { $many } wordings of the program in this language were not confirmed yet by somebody who speaks it: `tyst words --unverified` lists them.
}

## Ratings, and why one does not stand

green_rating = GREEN
amber_rating = AMBER
red_rating = RED
not_applicable_rating = NOT APPLICABLE
not_rated = NOT RATED
rated_twice = rated by more than one record
no_words = with nothing said about it
not_advised = without an adviser and a date
no_plan = without a plan that has a date
plan_complete = with every action done and no new rating
plan_overdue_from = plan overdue from { $since }
plan_overdue_since = plan overdue since { $since }
no_papers = without papers
paper_missing = a paper it points to is not there
stale_from = will be stale from { $since }
stale_since_day = stale since { $since }
stale_from_and_due = will be stale from { $since } (review is due by { $due })
stale_since_and_due = stale since { $since } (review was due by { $due })
never_reviewed = never reviewed
review_unclear = reviewed on a date that cannot be right
due_soon = fresh, due for review soon
no_such_rating = the record's word for it is no rating
record_not_read = a record rates it and could not be read
no_evidence_yet = No evidence yet
without_evidence = no evidence yet
applies_unknown = It is not known whether this applies: “{ $fact }” is not known for the provider.

## Tables of ratings and counts

number = No
standard = Standard
evidence = Evidence
rag_status = RAG status
reviewed = Reviewed
due = Due
next_action = Next action
provider = Provider
apply = Apply
evidenced = With evidence
fresh = In time
green = Green
amber = Amber
red = Red
not_applicable = Not applicable
missing = Missing
ratings_that_stand = Stand
ratings_that_do_not_stand = Do not stand
whole_standard = Whole standard
evidence_repository = Evidence repository
as_of = As of { $day }.
as_of_round = As it will be on { $closes }, when “{ $round }” closes. Made on { $made }.
no_providers = There is no provider to show.
nothing_asked = No item of a standard is asked about here.
counted_for_each_provider = In what is said of all of them together, an item is counted once for each provider.
unread = { $records ->
    [one] 1 record could not be read and does not count; `tyst check` says why.
   *[other] { $records } records could not be read and do not count; `tyst check` says why.
}
provider_not_read = { $name }: something in its `provider.yaml` could not be read; `tyst check` says what.
framework_not_read = Something in `tyst.yaml`, in `standards/` or in `rounds/` could not be read; `tyst check` says what.
folders_left_out = { $folders ->
    [one] 1 folder under `providers/` has no `provider.yaml` and is left out; `tyst check` says which.
   *[other] { $folders } folders under `providers/` have no `provider.yaml` and are left out; `tyst check` says which.
}

## How each month ended

history_of = How each month ended: { $repository }
told_by_git = From { $first } to { $last }, from git alone. Each day is told as git kept it at its end and as it was judged on that day, by the settings, standards and providers of that day; what was not committed by then does not count. Standards that are built into the program are those of this version throughout.
last_is_no_month_end = The last day, { $day }, is the one that this was made for, and no month ended with it.
only_year_ends = Before { $day } only the first day and the ends of years are shown; `--format csv` has every month.
commits_are_later = { $commits ->
    [one] 1 commit came after the last day, and does not count.
   *[other] { $commits } commits came after the last day, and do not count.
}
what_is_kept_now = What is kept from these readers on the last day is not told of earlier days either, and counts as kept throughout; providers that are not there on the last day are left out.
nobody_was_counted = There is nothing to count: on none of these days was a standard in force for a provider that could be read.
month_by_month = { $standard }, month by month
end_of_day = Day
all_together = All providers together
was_not_read = could not be read
moved_since = Since { $day }: { $moves }.
moved_since_beginning = Since { $day }, the first day: { $moves }.
nothing_moved_since = Since { $day } no count has moved.
not_known_since = What has moved since { $day } cannot be said: not everything could be read on both days.
before_and_now = { $before }, now { $now }
so_many_providers_counted = { $many ->
    [one] 1 provider
   *[other] { $many } providers
}
so_many_apply = { $many ->
    [one] 1 item that applies
   *[other] { $many } items that apply
}
so_many_stale = { $many } stale
so_many_fallen = { $many ->
    [one] 1 rating that does not stand
   *[other] { $many } ratings that do not stand
}
trend_shows = Strips that show how many items were green, amber, red, not applicable or missing from { $from } to { $to }: one strip for each, a pillar for each day, and behind them the number on the last day. The table below says the same.
trend_says = { $name }: on { $from }, { $before }; on { $to }, { $now }.
trend_begins = { $name }: on { $day }, { $parts }.
not_read_letter = ?
small_letter_does_not_stand = a small letter: the rating does not stand
what_was_not_read = What could not be read
day_to_day = { $from } to { $to }
settings_not_read_then = { $days }: { $file } could not be read, so it is not known what was in force.
no_repository_then = { $days }: there was no evidence repository here.
provider_not_read_then = { $days }: it is not known how { $name } stood, since its `provider.yaml` could not be read or git does not have all of its files.
leads_to = It is the history of revision { $revision } of { $day }.
records_not_read_then = { $days }: { $records ->
    [one] 1 record
   *[other] { $records } records
} of { $name } could not be read; what { $records ->
    [one] it rates
   *[other] they rate
} counts as missing.

## The summary, and what needs attention

subtitle = How the standards are met, { $day }
summary = Summary
purpose = This paper shows how { $who } meets standards for services that work with perpetrators of violence against women, domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG).
purpose_of_all = { $providers ->
    [0] This paper shows how no providers meet
    [one] This paper shows how 1 provider meets
   *[other] This paper shows how { $providers } providers meet
} standards for services that work with perpetrators of violence against women, domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG).
judged = Everything is judged as of { $day }.
judged_for_round = Everything is judged as it will be on { $closes }, when the round “{ $round }” closes. The paper was made on { $made }.
contact = Single point of contact: { $who }.
what_stands = A rating stands while its evidence is fresh, what it points to is there, and the plan it needs is in time. Where one does not stand, the reason is beside it.
no_item_applies = No item applies.
covered = { $applicable ->
    [one] { $evidenced } of 1 item that applies has
   *[other] { $evidenced ->
        [one] 1 of { $applicable } items that apply has
       *[other] { $evidenced } of { $applicable } items that apply have
    }
} evidence ({ $percent }%).
all_in_time = All of it was reviewed in time (100%).
some_in_time = { $fresh ->
    [one] 1 of these { $evidenced } was
   *[other] { $fresh } of these { $evidenced } were
} reviewed in time ({ $percent }%).
so_many_green = { $many } green
so_many_amber = { $many } amber
so_many_red = { $many } red
so_many_not_applicable = { $many } not applicable
rated_so = Rated { $ratings }.
every_rating_stands = Every rating stands.
so_many_stand = { $standing ->
    [one] 1 of { $all } ratings stands.
   *[other] { $standing } of { $all } ratings stand.
}
so_many_ruled_out = { $many ->
    [0] No item is left out as not applying.
    [one] 1 more item does not apply and is not counted.
   *[other] { $many } more items do not apply and are not counted.
}
so_many_do_not_apply = { $many ->
    [one] 1 item does not apply and is not counted.
   *[other] { $many } items do not apply and are not counted.
}
so_many_may_not_apply = { $many ->
    [one] Whether 1 of those that apply really does is not known, since a fact about the provider is missing or not understood.
   *[other] Whether { $many } of those that apply really do is not known, since facts about the provider are missing or not understood.
}
set_aside_on_advice = { $many ->
    [one] 1 item is set aside as not applicable; advised by: { $who }.
   *[other] { $many } items are set aside as not applicable; advised by: { $who }.
}
advised_so_many = { $who } ({ $many })
no_adviser_named = nobody who is named
adviser_kept = somebody whose name is kept from these readers
partial = { $items ->
    [0] No items of this standard are known here
    [one] Only 1 item of this standard is known here
   *[other] Only { $items } items of this standard are known here
}, so these figures are not about the whole checklist. To cover the rest, import the full checklist from your own copy of the standard: lay it in { $file }.
counts_caption = Items of each standard, by how they stand
needs_attention = What needs attention
nothing_needs_attention = Every item that applies has evidence, every rating stands, and no action is overdue.
items_to_attend_to = Items without evidence, and ratings that do not stand
what_is_wrong = What is wrong
overdue_actions = Overdue actions
expired_papers = { $many ->
    [one] A paper that has expired: { $papers }.
   *[other] Papers that have expired: { $papers }.
}
attention_of = { $name }: { $missing ->
    [0] no items
    [one] 1 item
   *[other] { $missing } items
} without evidence, { $fallen ->
    [0] no ratings that do
    [one] 1 rating that does
   *[other] { $fallen } ratings that do
} not stand, { $overdue ->
    [0] no overdue actions
    [one] 1 overdue action
   *[other] { $overdue } overdue actions
}.

## What a check says at a terminal

error = error
warning = warning
note = note
help = help
checked_provider = provider
checked_standard = standard
counted_apply = apply
counted_evidenced = evidenced
counted_fresh = fresh
counted_green = green
counted_amber = amber
counted_red = red
counted_not_applicable = n/a
counted_missing = missing
counted_stale = stale
so_many_records = { $records ->
    [0] no records
    [one] 1 record
   *[other] { $records } records
} of { $providers ->
    [0] no providers
    [one] 1 provider
   *[other] { $providers } providers
}
nothing_found = no findings: { $read } checked, as of { $as_of }
found = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
} in { $read }, as of { $as_of }
found_at_revision = { $found }, at revision { $revision } of { $day }
known_in_part = `{ $standard }` is known only in part: { $note }
not_said_to_be_whole = `{ $standard }` counts as known only in part: when all of it stands in `standards/{ $standard }.yaml`, write `coverage: complete` there
so_many_accepted = { $findings ->
    [one] 1 finding is accepted on the record in tyst.yaml
   *[other] { $findings } findings are accepted on the record in tyst.yaml
}
so_many_in_the_baseline = { $findings ->
    [0] no findings are in the baseline
    [one] 1 finding is in the baseline
   *[other] { $findings } findings are in the baseline
}
only_since = only what changed since { $commit } is judged
so_many_before = { $findings ->
    [one] 1 finding that was there before is not shown
   *[other] { $findings } findings that were there before are not shown
}
so_many_not_touched = { $providers ->
    [one] 1 provider was not looked at: the change does not touch it
   *[other] { $providers } providers were not looked at: the change does not touch them
}
so_many_switched_off = { $rules ->
    [one] 1 rule is switched off: { $names }
   *[other] { $rules } rules are switched off: { $names }
}
judged_on_closing_day = judged on { $closes }, the closing day of { $round }
what_a_rule_asks = `tyst explain { $rule }` says what a rule asks for and why
noted_at = { $note }, at { $place }

## What a check says in a comment

evidence_checked = Check of the evidence
whole_repository = The whole repository
at_line = line { $line }
so_many_found = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $notes ->
    [0] no notes
    [one] 1 note
   *[other] { $notes } notes
}
so_many_more_findings = { $findings ->
    [one] There is no room for 1 more finding: `tyst check` shows it.
   *[other] There is no room for { $findings } more findings: `tyst check` shows them all.
}
so_many_more_rows = { $rows ->
    [one] There is no room for 1 more row of this table.
   *[other] There is no room for { $rows } more rows of this table.
}

## What each rule finds

rule_acceptance_lapsed = Acceptance that does not hold
rule_audience_mismatch = Public evidence that leans on a paper kept from the public
rule_baseline_outdated = Entry of the baseline that is outdated
rule_broken_link = Paper or link that leads nowhere
rule_changed_since_review = Changed since it was reviewed
rule_condition_overdue = Funding condition not met in time
rule_copied_evidence = Words copied from another record
rule_due_soon = Review due soon
rule_duplicate = Two of what there may be one of
rule_empty_evidence = Rating without words
rule_expired_document = Paper past its date
rule_future_date = Date that is still to come
rule_green_without_documents = Green without papers
rule_impossible_date = Impossible date
rule_inapplicable_evidence = Evidence for an item that does not apply
rule_misplaced_file = File where nothing reads it
rule_missing_evidence = Missing evidence
rule_newly_accepted = Accepted by the change itself
rule_no_contact = No point of contact
rule_no_history = No history to be read
rule_no_plan = Amber or red without a plan
rule_not_applicable_unadvised = Not applicable, and nobody advised it
rule_nothing_applies = Standard of which nothing applies
rule_outside_repository = Path that leaves the repository
rule_overdue_action = Overdue action
rule_plan_complete = Plan complete, and no new rating
rule_reviewed_without_change = Reviews that changed nothing
rule_round_unmet = What the round asks is not so
rule_slipped_action = Action put off
rule_stale_evidence = Stale evidence
rule_translation_missing = Words in one language only
rule_unasked_word = Word that no standard asks about
rule_unknown_field = Unknown key
rule_unknown_reference = Unknown name
rule_unreadable = File that cannot be understood
rule_unused_document = Paper that no record points to
rule_vanished_action = Open action taken away

## The program's own wording, for whoever looks through it

wording = The program's words in Welsh
wording_so_far = { $unverified ->
    [0] Somebody who speaks Welsh has confirmed every wording.
    [one] 1 wording of { $all } is unverified: it is this project's own, and nobody who speaks Welsh has confirmed it.
   *[other] { $unverified } wordings of { $all } are unverified: they are this project's own, and nobody who speaks Welsh has confirmed them.
}
wording_how_to = Whoever confirms or mends one writes so above it, in `{ $file }` of the program, or tells those who keep the program.
wording_terms = Terms of the field
wording_sentences = Sentences, with what is filled in between { $braces }
wording_name = Name
wording_english = English
wording_welsh = Welsh
wording_status = How sure
wording_confirmed = Confirmed: { $by }
wording_unverified = UNVERIFIED

## Whether an item applies, and why

applies_as_to_everyone = yes, as to everyone
applies_yes = yes
applies_no = no, so evidence for it is not counted
applies_until_stated = it counts as if it did, until provider.yaml states { $fact }
fact_is_stated = whether { $fact } is { $words }: provider.yaml says { $stated }
fact_is_not_stated = whether { $fact } is { $words }: provider.yaml does not state it
fact_is_not_read = whether { $fact } is { $words }: what provider.yaml says cannot be read
fact_is_read_in_part = whether { $fact } is { $words }: provider.yaml says { $stated }, and not all of that is understood

## The standards that are known, and the items of one

standards = Standards
standards_of = Standards of { $repository }
only_built_in = There is no evidence repository here. These standards come with the program, and none of them is in force.
none_by_default = `tyst.yaml` names no standard that is known here, so only those are in force that a provider names for itself.
so_many_by_default = `tyst.yaml` puts { $ids } in force for every provider that names none of its own.
known_standards = The standards that are known
id = Id
items = Items
how_much_is_known = Known
is_whole = whole
is_in_part = in part
in_force_for = In force for
everybody = { $providers ->
    [one] all 1 provider
   *[other] all { $providers } providers
}
nobody = nobody
has_texts_laid_over = { $id } comes with the program, and { $file } lays texts of its own over it.
is_kept_in = { $id } is the repository's own, in { $file }.
the_rest_is_built_in = What is not named here comes with the program as it is.
everything_is_built_in = All of them come with the program, as they are.
title_and_published = { $title } ({ $published })
catalogue_not_read = Something in { $file } is wrong, so part of it may be missing here; `tyst check` says what.
how_to_show_items = `tyst standards show` with an id shows the items of one.
all_items = { $items ->
    [one] The one item that is known.
   *[other] All { $items } items that are known.
}
some_items = { $items ->
    [one] { $shown } of the 1 item that is known.
   *[other] { $shown } of { $items } items that are known.
}
no_item_is_known = No item of this standard is known here.
only_section = Only what lies in section { $id }, { $title }.
only_stage = Only stage { $stage } of accreditation.
only_interval = Only items whose review interval is { $interval }.
no_stages = No item of this standard has a stage here.
interval_of = { $items ->
    [one] { $interval } for 1 item
   *[other] { $interval } for { $items } items
}
the_intervals_are = The review intervals of this standard are { $intervals }.
item = Item
what_it_asks = What it asks
review_within = Review within
why_or_why_not = Why
part = { $id }: { $title }
suggested_measures = Suggested measures:
of_stage = Stage { $stage } of accreditation.
not_in_force_for = This standard is not in force for { $name }. What follows is how it would be.
provider_file_not_read = { $name }: its `provider.yaml` is not there or cannot be read, so its facts are not known; `tyst check` says why.
so_many_apply_to = { $shown ->
    [one] { $apply } of 1 item
   *[other] { $apply } of { $shown } items
} { $apply ->
    [one] applies
   *[other] apply
} to { $name }.
so_many_count_as_if = { $unknown ->
    [one] For 1 of these it is not known, so it counts as if it did.
   *[other] For { $unknown } of these it is not known, so they count as if they did.
}
what_applies = What applies to { $name }
what_does_not_apply_to = What does not apply to { $name }
items_known_in_part = { $items ->
    [0] No items of this standard are known here.
    [one] Only 1 item of this standard is known here, which is not the whole of it.
   *[other] Only { $items } items of this standard are known here, which is not the whole of it.
} To have the rest, import the full checklist from your own copy of the standard: lay it in { $file }.

## What another edition changes

what_changes = From { $old } to { $new }
compared_editions = This compares { $old }, { $old_title }, with { $new }, { $new_title }. Items are matched by their number.
changes_of_all = { $items ->
    [one] 1 item
   *[other] { $items } items
}: { $unchanged } unchanged, { $changed } changed{ $how }, { $new } new, { $gone } gone.
in_brackets = {" "}({ $ways })
so_many_reworded = { $many } reworded
so_many_refresh = { $many } with another review interval
so_many_applies = { $many } applying to others
so_many_stage = { $many } with another stage
so_many_section = { $many } in another section
so_many_moved = { $many } with another number
compared_in_part = Only a part of { $id } is known here, so an item that is not in it may stand in the standard all the same.
items_that_changed = Items that changed
new_items = New items
items_that_are_gone = Items that are gone
what_changed = What changed
before = Before
now = Now
its_number = number
its_title = title
its_asks = what it asks
its_parts = parts
its_review = review within
its_condition = applies
its_stage = stage
its_section = section
nothing = —
moved_from = { $new }, moved from { $old }
is_gone = gone
is_moved = moved
is_reworded = reworded
has_another_refresh = another review interval
applies_to_others = applies to others
has_another_stage = another stage
is_in_another_section = another section
no_evidence_to_compare = There is no evidence repository here, so nothing is said of evidence.
concerns_nobody = Neither is in force for any of the providers asked about, and none of them has evidence for either.
ratings_that_carry_over = { $ratings ->
    [one] 1 rating is of items that did not change.
   *[other] { $ratings } ratings are of items that did not change.
}
new_names_wanted = To count for { $new }, a rating has to be named so: { $now } in place of { $before }.
new_numbers_wanted = Where an item has another number, it has to be named by that.
records_to_read_again = { $name }: records to read again
nothing_to_read_again = No record has to be read again.
items_nothing_answers = { $name }: items that apply and that nothing answers yet
everything_is_answered = Every item that applies has a record, under its new name or its old one.
record = Record
no_rating = no rating that can be read

## Wording that changed since a record answered it

rule_wording_changed = Wording changed since it was answered

## What a change does

changes_of = What changed: { $title }
nothing_changed_for_public = Nothing that the public would see has changed.
nothing_changed_for_commissioner = Nothing that a commissioner would see has changed.
nothing_changed_for_internal = Nothing that is judged has changed.
of_provider_changed = { $name }: { $what }.
provider_is_new = new here, with { $evidenced } of { $applicable } items evidenced and { $standing } ratings that stand
provider_is_gone = no longer here, with all its evidence
provider_is_renamed = its folder was called { $from }
provider_otherwise_same = nothing else
ratings_down = { $many ->
    [one] 1 rating down
   *[other] { $many } ratings down
}
ratings_up = { $many ->
    [one] 1 rating up
   *[other] { $many } ratings up
}
ratings_lost = { $many ->
    [one] 1 rating lost
   *[other] { $many } ratings lost
}
ratings_gained = { $many ->
    [one] 1 rating gained
   *[other] { $many } ratings gained
}
ratings_set_aside = { $many ->
    [one] 1 item set aside as not applicable
   *[other] { $many } items set aside as not applicable
}
ratings_taken_up = { $many ->
    [one] 1 item rated again that was set aside
   *[other] { $many } items rated again that were set aside
}
ratings_fallen = { $many ->
    [one] 1 rating no longer stands
   *[other] { $many } ratings no longer stand
}
ratings_stand_again = { $many ->
    [one] 1 rating stands that did not
   *[other] { $many } ratings stand that did not
}
ratings_told = { $many ->
    [one] 1 rating told from now on
   *[other] { $many } ratings told from now on
}
ratings_withheld = { $many ->
    [one] 1 rating kept from these readers from now on
   *[other] { $many } ratings kept from these readers from now on
}
items_with_new_evidence = { $items ->
    [one] evidence for 1 item new
   *[other] evidence for { $items } items new
}
items_renewed = { $items ->
    [one] evidence for 1 item renewed
   *[other] evidence for { $items } items renewed
}
items_edited = { $items ->
    [one] evidence for 1 item edited
   *[other] evidence for { $items } items edited
}
items_removed = { $items ->
    [one] evidence for 1 item removed
   *[other] evidence for { $items } items removed
}
items_unreadable = { $items ->
    [one] evidence for 1 item no longer to be read
   *[other] evidence for { $items } items no longer to be read
}
items_readable = { $items ->
    [one] evidence for 1 item to be read again
   *[other] evidence for { $items } items to be read again
}
items_became_stale = { $items ->
    [one] 1 item became stale
   *[other] { $items } items became stale
}
items_became_fresh = { $items ->
    [one] 1 item became fresh
   *[other] { $items } items became fresh
}
coverage_moved = coverage of { $catalogue } { $before } → { $after } of { $applicable }
coverage_moved_with_items = coverage of { $catalogue } { $before } of { $of_before } → { $after } of { $of_after }
actions_vanished = { $actions ->
    [one] 1 action vanished without being done
   *[other] { $actions } actions vanished without being done
}
action_slipped = 1 action slipped { $by }
actions_slipped = { $actions ->
    [one] 1 action slipped
   *[other] { $actions } actions slipped
}
actions_undated = { $actions ->
    [one] 1 action without a day any more
   *[other] { $actions } actions without a day any more
}
actions_reopened = { $actions ->
    [one] 1 action open again
   *[other] { $actions } actions open again
}
actions_opened = { $actions ->
    [one] 1 action opened
   *[other] { $actions } actions opened
}
actions_reworded = { $actions ->
    [one] 1 action reworded
   *[other] { $actions } actions reworded
}
actions_brought_forward = { $actions ->
    [one] 1 action brought forward
   *[other] { $actions } actions brought forward
}
actions_dated = { $actions ->
    [one] 1 action given a day
   *[other] { $actions } actions given a day
}
actions_done = { $actions ->
    [one] 1 action done
   *[other] { $actions } actions done
}
papers_added = { $papers ->
    [one] 1 paper added
   *[other] { $papers } papers added
}
papers_dropped = { $papers ->
    [one] 1 paper dropped
   *[other] { $papers } papers dropped
}
papers_replaced = { $papers ->
    [one] 1 paper replaced
   *[other] { $papers } papers replaced
}
findings_new = { $findings ->
    [one] 1 new finding
   *[other] { $findings } new findings
}
findings_gone = { $findings ->
    [one] 1 finding gone
   *[other] { $findings } findings gone
}
of_repository_changed = What holds for every provider: { $what }.
rules_switched_off = The settings switch off what was looked for before: { $rules }.
rules_switched_on = The settings look for what was switched off before: { $rules }.
compared_with = { $after }, compared with { $before }.
files_on_disk = The files on disk
commit_before = commit { $id } of { $day }
commit_after = Commit { $id } of { $day }
both_judged_on = Both are judged as of { $day }, so nothing here is the work of time alone.
each_judged_on = Each is judged as of its own day, { $before } and { $after }, so what time alone made stale is shown too.
both_judged_on_round = Both are judged on the terms of the round “{ $round }”, as they will be on its closing day, { $closes }.
nothing_there_before = Then there was no evidence repository here, so everything is new.
nothing_there_after = Now there is no evidence repository here, so everything is gone.
items_changed = Ratings and evidence that changed
actions_changed = Actions that changed
papers_changed = Papers that changed
findings_changed = Findings that came and went
coverage_changed = Coverage, before and now
what_happened = What happened
where_it_stands = Where
evidence_became_new = new
evidence_became_renewed = renewed: reviewed { $day }
evidence_became_edited = edited: { $parts }
evidence_also_edited = { $before }; { $parts } edited
evidence_became_removed = removed
evidence_became_unreadable = can no longer be read
evidence_became_readable = can be read again
actions_not_followed = Git's history is not all here, so an action that is gone may have been done before it was taken out.
part_words = words
part_papers = papers
part_figures = figures
part_audience = who may read it
part_owner = owner
part_advice = on whose advice
part_reviewed = the day of the review, which is earlier or gone
not_asked_for = NOT ASKED FOR
became_stale = became stale
became_fresh = became fresh
vanished_from_record = VANISHED without being done; it was due { $due }
vanished_with_record = VANISHED with its record, without being done; it was due { $due }
slipped_so_far = slipped { $by }, from { $before } to { $after }
slipped_again = { $slipped }; moved later { $times } times in all
brought_forward_so_far = brought forward { $by }, from { $before } to { $after }
no_longer_dated = has no day any more; it was due { $due }
now_dated = is due { $due }, and had no day
is_reopened = open again, due { $due }
is_opened = opened, due { $due }
action_is_reworded = reworded
said_before = { $what } (before: { $was })
is_done = done
paper_added = added
paper_dropped = dropped
paper_replaced = replaced: the same name, and other content
finding_new = new
finding_gone = gone
finding_accepted = accepted on the record
evidenced_before = Evidenced before
evidenced_now = Evidenced now
applicable_now = Of items
fresh_before = Fresh before
fresh_now = Fresh now
standing_before = Standing before
standing_now = Standing now
round_is_nearer = The round “{ $round }” is nearer.
round_is_further = The round “{ $round }” is further away.
round_is_both = The round “{ $round }” is nearer in some things and further away in others.
round_is_unmoved = The round “{ $round }” is neither nearer nor further away.
round_lacks = Before → now: { $what }.
round_lacks_items = items without a rating that stands { $before } → { $now }
round_lacks_asks = asks not met { $before } → { $now }
round_lacks_conditions = conditions of funding not met { $before } → { $now }
round_covers = coverage { $before } → { $now }
so_many_of = { $part } of { $whole }
still_lacking = What the round still lacks
asks_not_met = Asked and not met
conditions_not_met = Conditions not met
items_without_standing = Items without a rating that stands
condition_wants = { $item } to be { $rating }
comment_is_cut = { $lines ->
    [one] 1 more line does not fit into a comment: `tyst diff` shows all.
   *[other] { $lines } more lines do not fit into a comment: `tyst diff` shows all.
}

## Figures of measures

figures = Figures
what_figures_show = What was counted or measured, by period. Where the standard looks for a figure that is missing or late, it is marked.
counts_up_to = Counts of 0 to { $most } are shown as “{ $shown }”, since small numbers can point to people.
figures_for = Figures for { $number }, { $title }
figures_by_length = Figures for { $number }, { $title }, by periods of { $length }
no_figures_for = For { $number }, { $title }, no figure is given yet. The standard looks for these:
figures_kept_for_all = The figures for { $number }, { $title }, are kept for every reader.
figures_kept_for_commissioners = The figures for { $number }, { $title }, are kept for commissioners and internal readers.
figures_kept_for_internal = The figures for { $number }, { $title }, are kept for internal readers.
measure = Measure
counted_in = Counted in
next_figure_due = Next due by
month_of_year = { $month } { $year }
months_of_year = { $from } to { $to } { $year }
months_of_years = { $from } to { $to }
how_much = How much was done?
how_well = How well was it done?
better_off = Is anyone better off?
other_figures = Other figures
fewer_than = fewer than { $limit }
figure_missing = MISSING
figure_not_given = not given
figure_in_other_columns = see other periods
figures_differ = GIVEN TWICE
period_not_over = NOT OVER YET
figure_late = LATE
figure_due_now = now
figure_not_looked_for = not looked for
figure_due_unclear = not known
earlier_periods = { $periods ->
    [one] 1 earlier period is in the records and not shown here.
   *[other] { $periods } earlier periods are in the records and not shown here.
}
figures_without_period = { $figures ->
    [one] 1 figure has a period that cannot be right, and is not shown.
   *[other] { $figures } figures have a period that cannot be right, and are not shown.
}
figures_kept = { $figures ->
    [one] 1 figure is in records kept from these readers and not shown.
   *[other] { $figures } figures are in records kept from these readers and not shown.
}
rule_measure_late = Late figures
rule_measure_missing = Missing figures

## What else asks for the same

what_else_asks = What else asks for this
asks_for_the_same = asks for the same
asks_for_less = asks for less: it is a part of this
asks_for_more = asks for more: all of this is within it
asks_for_some = asks for some of the same
judged_on_by = judged on { $on } by: { $who }
judged_some_day_by = judged on a day that is not given by: { $who }
all_judged = This was { $judged }.
section_as_a_whole = { $title } (the section as a whole)
of_the_section = Of its section as a whole, { $id } { $title }:
nothing_else_asks = No crosswalk names anything else that asks for this.
nothing_else_asks_for_section = No crosswalk names this section as a whole. What else asks for one of its items stands with the item.
evidence_elsewhere = Evidence for what else asks for this
no_evidence_elsewhere = This provider has none that counts.
answers_all = answers all of this, as judged
answers_a_part = answers a part of this, as judged
rule_overlap = Evidence that may answer another item

## How much of another standard is answered already

next_title = { $provider }: what its evidence answers of standards that it does not hold
nothing_in_force_for_it = No standard is in force for this provider.
these_in_force_for_it = In force for this provider, and so not looked at here: { $standards }.
what_a_crosswalk_judges = What is answered is said by crosswalks: somebody read two standards, and judged which of their items ask for the same. A crosswalk knows nothing of the evidence itself, so nothing is rated here. Read what an item asks, with `tyst explain`, before you add it to a record.
what_doubt_is = “In doubt” is what is answered wholly, by a rating that is amber or red or does not stand. “In part” may rest on a rating of any colour: the last table says which. “Not answered” is what no crosswalk names evidence for; that nobody has compared it does not mean that nothing else asks for it.
nothing_beyond = Every standard that is asked about is in force already: `tyst table` shows where the provider stands with it.
nothing_is_known_to_apply = No item of it is known to apply.
reached = { $applicable ->
    [one] { $firmly ->
        [0] The one item that applies is not
        [one] The one item that applies is
       *[other] The one item that applies is
    }
   *[other] { $firmly ->
        [0] None of the { $applicable } items that apply is
        [one] 1 of the { $applicable } items that apply is
       *[other] { $firmly } of the { $applicable } items that apply are
    }
} answered wholly by a green rating that stands ({ $percent }%). Of the others, { $weakly ->
    [one] 1 is
   *[other] { $weakly } are
} answered wholly and in doubt, { $partly } in part and { $not } not at all.
rated_themselves = { $items ->
    [one] 1 item is rated in a record already, which counts before any crosswalk.
   *[other] { $items } items are rated in a record already, which counts before any crosswalk.
}
applies_to_all_known = Of every item it is known whether it applies.
so_many_not_known_to_apply = { $items ->
    [one] Whether 1 more item applies is not known
   *[other] Whether { $items } more items apply is not known
}, and not counted: { $many ->
    [one] { $facts } is
   *[other] { $facts } are
} not known for the provider.
quoted_fact = “{ $fact }”
rests_on_day = { $judgements ->
    [one] This rests on 1 judgement made on { $on } by: { $who }
   *[other] This rests on { $judgements } judgements made on { $on } by: { $who }
}
rests_on_some_day = { $judgements ->
    [one] This rests on 1 judgement made on a day that is not given by: { $who }
   *[other] This rests on { $judgements } judgements made on a day that is not given by: { $who }
}
rests_on_no_crosswalk = No answer rests on a crosswalk.
not_compared = No crosswalk compares this standard with another, so nothing can be said of what other evidence answers of it.
pairs_lost = { $pairs ->
    [one] 1 pair of the crosswalk { $crosswalk } names what the standards here do not have, and counts for nothing.
   *[other] { $pairs } pairs of the crosswalk { $crosswalk } name what the standards here do not have, and count for nothing.
}
note_on_crosswalk = On the crosswalk { $crosswalk }: { $note }
standard_with_id = { $title } ({ $id })
standards_side_by_side = How much of each standard is answered
by_section = How much of each section is answered
section = Section
wholly = Wholly
in_doubt = In doubt
in_part = In part
not_answered = Not answered
not_known = Not known
do_not_apply = Do not apply
few_left = Sections of which three items or fewer are left
few_left_nowhere = There is no section of which some is answered and three items or fewer are left.
nothing_left = Nothing is left.
nothing_known_left = Nothing that is known here is left.
items_left = { $items ->
    [one] 1 item is left: { $named }.
   *[other] { $items } items are left: { $named }.
}
list_semicolon = { $before }; { $next }
item_left = { $number } { $title }, { $why }
with_status = { $item } ({ $status })
left_in_doubt = answered by { $by }
left_in_part = answered in part by { $by }
left_rated = rated in a record already ({ $status })
left_unanswered = not answered
items_done = Answered wholly: { $named }.
item_done = { $number } by { $by }
item_done_itself = { $number }, rated in a record already
items_not_known = { $items ->
    [one] Whether 1 more item applies is not known.
   *[other] Whether { $items } more items apply is not known.
}
what_answers_what = What answers what
answered_by = Answered by
rag_status_there = RAG status there
the_reason = Why it answers
answered_wholly = wholly: { $by }
answered_in_part = in part: { $by }
answered_by_itself = wholly: a rating of its own
whether_it_applies_is_not_known = { $title } (not known whether it applies)
reason_of = { $because } ({ $judged })

## What `tyst explain` says

the_rules = The rules
more_to_explain = More
explains_a_rule = what a rule finds, why, and what to do
explains_a_standard = a standard's items
explains_an_item = what an item asks, and how to record evidence for it
standards_known_here = The standards that are known here: { $ids }.
page_in_english = This page is in English.
off = off
under_a_round = Under a round: { $severity }.
severity_is = severity: { $severity }
severity_under_round = severity: { $severity }; { $round } under a round
off_until_switched_on = off, until `rules:` in tyst.yaml switches it on
severity_here = { $severity } in this repository, as tyst.yaml says
label_published = published
label_original = original
label_kept_in = kept in
label_coverage = coverage
label_review = review
label_note = note
label_standard = standard
label_section = section
label_row = row
label_asks = asks
label_parts = parts
label_measures = measures
label_stage = stage
label_applies = applies
label_record = record
label_rating = rating
label_advised = advised
advised_by_on = by { $by }, on { $on }
advised_by_whom = by { $by }
label_owner = owner
label_reviewed = reviewed
label_plan = plan
label_stands = stands
principles = Principles
sections_and_items = Sections and items
row_of_checklist = { $row } of the checklist
section_with_row = { $title } (row { $row })
says_what_it_asks = `tyst explain { $item }` says what an item asks.
nothing_known_of_this = No item of this is known here.
kept_in_the_program = this program
kept_with_texts_of = this program, with the texts of { $file } laid over
covers_part = { $items ->
    [one] partial: only some of its items are known; 1 item in { $sections } sections
   *[other] partial: only some of its items are known; { $items } items in { $sections } sections
}
covers_all = { $items ->
    [one] complete; 1 item in { $sections } sections
   *[other] complete; { $items } items in { $sections } sections
}
review_within_of_all = within { $interval }, { $stated }; where an item has an interval of its own, that holds
review_within_of_one = within { $interval }, { $stated }
as_the_standard_says = as the standard says
as_stated_in = as stated in: { $source }
as_for_the_whole = as for the whole standard, { $stated }
as_settings_say = as tyst.yaml says, since the standard states no interval
as_by_default = the default, since neither the standard nor tyst.yaml states an interval
looked_for_of = ({ $question })
looked_for_counted_in = ({ $question }, counted in { $unit })
stage_of_accreditation = { $stage } of accreditation
only_a_part_known = Only a part of { $id } is known here: `tyst explain { $id }`.
how_to_record = How to record evidence
begin_a_file = Begin a file that ends in `.md` in the provider's `evidence` folder, or add the lines under `ratings` and `answers` to a record that answers this already:
which_ratings = green, amber, red or not-applicable
what_you_read = what you have just read, so that a change of its words is noticed
the_day_you_checked = the day on which you checked that all of it is true
a_role = a role, never a person
example_owner = Practice manager
example_paper = name-of-a-paper.docx
example_action = What will be done next
example_words = Say here in two or three sentences how it is met, and how one can see that.
it_lies_in_documents = it lies in the provider's documents folder
amber_and_red_want = amber and red want a plan with a date
figures_go_here = Figures are looked for here. They go above the second `---`, under `measures:`, a line for each measure and each period: { $line }
at_provider = At { $name }, as of { $as_of }
applies_not_known = not known: { $file } is not there or cannot be read
not_in_force_and_none = no: { $id } is not in force for it; no standard is
not_in_force_but_one = no: { $id } is not in force for it; { $other } is
not_in_force_but_several = no: { $id } is not in force for it; { $others } are
rated_again_in = rated again in { $place }
a_word_that_is_no_rating = a word that is no rating
it_is_not_counted = it is not counted
none_that_counts = none that counts: { $file } rates it and cannot be read; `tyst check` says why
no_record = none
due_again = { $reviewed }; due again by { $due }
was_due_again = { $reviewed }; was due again by { $due }
never = never
on_a_day_to_come = on a day that has not come yet
on_a_day_not_read = on a day that cannot be read
next_action_due = the next action is due on { $next }
all_overdue = every open action is overdue, the first since { $since }
every_action_done = every action is done
no_action_has_a_date = no open action has a date
action_date_not_read = the date of an open action cannot be read
stands_yes = yes
stands_no = no: { $why }
rating_not_read = the rating cannot be read
rated_in = rated { $rating }, in { $place }
stands_so = stands: { $stands }
sheet_summary = Summary
sheet_providers = Providers
sheet_attention = Attention
sheet_checklist = Checklist
sheet_figures = Figures
sheet_actions = Actions
sheet_due = Falls due
sheet_reviews = Reviews
sheet_documents = Documents
sheet_not_applicable = Not applicable
sheet_accepted = Accepted
sheet_list = List
stands = Stands
does_stand = Yes
does_not_stand = No
why_and_plan = Why not, and what is planned
catalogue = Set of standards
question_asked = Question
skip_to_content = Skip to main content
contents = Contents
date_of_page = Date
back_to_top = Back to top
kept_rating = KEPT
for_every_reader = for every reader
for_commissioners = for commissioners and internal readers
for_internal = for internal readers
not_told = Not told
kept_items = Kept
covered_for_readers = { $applicable ->
    [one] { $evidenced } of 1 item that applies has
   *[other] { $evidenced ->
        [one] 1 of { $applicable } items that apply has
       *[other] { $evidenced } of { $applicable } items that apply have
    }
} evidence that these readers may know of.
every_rating_told_stands = Every rating that is told here stands.
items_kept = { $items ->
    [one] 1 item is kept for other readers: neither its rating nor its dates are told here, and they are in no other count.
   *[other] { $items } items are kept for other readers: neither their ratings nor their dates are told here, and they are in no other count.
}
nothing_said_of = { $items ->
    [one] This says nothing of the 1 item that is kept for other readers.
   *[other] This says nothing of the { $items } items that are kept for other readers.
}
nothing_told_needs_attention = Of what these readers may know, every item that applies has evidence, every rating stands, and no action is overdue.
option_shows = What is kept is shown with { $option }.
figure_would_tell = not told, since a small number could be worked out from it

## Pictures, and what falls due

green_letter = G
amber_letter = A
red_letter = R
not_applicable_letter = N
missing_letter = M
kept_letter = K
hatched_does_not_stand = Hatched: the rating does not stand
crossed_do_not_stand = ×: how many ratings do not stand
so_many_missing = { $many } missing
so_many_kept = { $many } kept for other readers
of_these_do_not_stand = { $counted }, of which { $many ->
    [one] 1 does
   *[other] { $many } do
} not stand
bars_show = Bars that show how many items of each standard are green, amber, red, not applicable or missing. The table below says the same.
heat_map_shows = A map that shows how the items of each section are rated at each provider. The table below says the same.
timeline_shows = A line of months that shows what falls due from { $from } to { $to }, and what is overdue already. The table below says the same.
bar_says = { $name }: { $items ->
    [one] 1 item
   *[other] { $items } items
}: { $parts }.
bar_without_items = { $name }: no item applies.
section_says = { $section }: { $parts }.
section_without_items = { $section }: no item applies.
row_says = { $name }. { $sections }
review_letter = R
action_letter = A
paper_letter = P
condition_letter = C
figures_letter = F
round_letter = D
so_many_reviews = { $many ->
    [one] 1 review
   *[other] { $many } reviews
}
so_many_actions = { $many ->
    [one] 1 action
   *[other] { $many } actions
}
so_many_papers = { $many ->
    [one] 1 paper
   *[other] { $many } papers
}
so_many_conditions = { $many ->
    [one] 1 condition of funding
   *[other] { $many } conditions of funding
}
so_many_figures = { $many ->
    [one] figures of 1 measure
   *[other] figures of { $many } measures
}
so_many_rounds = { $many ->
    [one] 1 deadline of a round
   *[other] { $many } deadlines of rounds
}
month_says = { $month }: { $things }.
month_without = { $month }: nothing.
what_falls_due = What falls due
falls_due_caption = What is overdue, and what falls due within a year, soonest first
nothing_falls_due = Nothing is overdue, and nothing falls due by { $until }.
kind_of_thing = Kind
thing_due = What
due_review = Review of evidence
due_paper = Paper expires
due_condition = Condition of funding
due_figures = Figures
due_round = Deadline of a round
wanted_rating = { $item }, to be { $rating }
every_provider = All of them
overdue_already = Overdue already
providers_by_section = Providers by section
sheet_table = Table
sheet_heading = Under the heading
see_sheet = see the sheet
cell_goes_on = [goes on in the next cell]
papers_can_be_opened = A paper with a link can be opened from here.
own_name = English
purpose_of_site = { $providers ->
    [0] These pages are for evidence on standards for services that work with perpetrators of violence against women, domestic abuse and sexual violence (VAWDASV).
    [one] These pages show how 1 provider meets standards for services that work with perpetrators of violence against women, domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG).
   *[other] These pages show how { $providers } providers meet standards for services that work with perpetrators of violence against women, domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG).
}
only_public = These pages hold public evidence only. An item whose evidence is kept for other readers is named without its rating.
site_of_some = Only some of the providers whose evidence is kept together are shown here.
site_providers = Providers
nothing_is_public = No evidence is public at present.
how_things_stand = How things stand
site_standards = Standards
downloads = Downloads
download_csv = Every item, for spreadsheets (CSV)
download_json = Every item, for programs (JSON)
download_feed = What has changed, for feed readers (Atom)
site_home = All providers
feed_title = { $title }: what has changed
feed_reviewed = { $who }: evidence reviewed for { $items }
feed_done = { $who }: done: { $what }
feed_dated = { $who }: new paper: { $paper }
site_is_in = The public pages are in { $folder }
site_written = It has { $pages ->
    [one] 1 page
   *[other] { $pages } pages
} and { $papers ->
    [0] no papers
    [one] 1 paper
   *[other] { $papers } papers
}.
site_changed = { $changed ->
    [0] No file is new or changed
    [one] 1 file is new or changed
   *[other] { $changed } files are new or changed
}, and { $removed ->
    [0] none of an earlier site was taken away.
    [one] 1 of an earlier site was taken away.
   *[other] { $removed } of an earlier site were taken away.
}
site_unchanged = Nothing has changed since it was written before.
nothing_left_out = Nothing was left out: all evidence is public.
left_out = What was left out
so_many_left_out = { $records ->
    [0] No records
    [one] 1 record
   *[other] { $records } records
} and { $papers ->
    [0] no papers
    [one] 1 paper
   *[other] { $papers } papers
} are not published. They are named here for you alone.
no_page_of = { $provider } has no page: none of its evidence is public
answers_nothing = public, but it rates nothing that is asked of the provider
is_not_read = cannot be opened and read, or is a symbolic link
paper_kept_elsewhere = kept elsewhere by Git LFS, and not fetched here: `git lfs pull` fetches it
not_pointed_at = no public record that is shown points to it
paper_in_doubt = a record that cannot be read may point to it
paper_too_large = larger than 25 MiB
paper_without_room = all papers together would be larger than 250 MiB
left_as_it_is = { $things ->
    [one] 1 thing in the folder is not part of the site, and was left as it is:
   *[other] { $things } things in the folder are not part of the site, and were left as they are:
}
next_steps = Next
look_at_every_page = Read every page and every paper before anybody else can, from { $first } on: this program does not know a name when it sees one.
put_on_the_web = Then put the folder on a web server as it is.
how_to_make_public = To show evidence to everybody, write `audience: public` into its record.
in_the_way = { $errors ->
    [one] Nothing was written: 1 error stands in what would be published. Put it right, and run this again.
   *[other] Nothing was written: { $errors } errors stand in what would be published. Put them right, and run this again.
}
pack_title = Sealed pack: { $round }
pack_about = What { $repository } had to show on { $made }, judged as it will be when the commissioning round closes on { $closes }.
pack_take_out = Take everything out of the zip file before you follow a link, and keep the folders as they are.
pack_papers = Papers
pack_documents = Documents
pack_files = Files
pack_language = Language
pack_no_documents = No document goes with these papers.
pack_all_providers = All providers
pack_not_in_it = What is not in it
pack_how_to_check = How to check it
pack_check_with = Type `tyst verify` and the name of the zip file. It says whether everything is there as it was packed, and shows the seal.
pack_compare_seal = Compare the seal with the one that its maker sent you another way: nothing else tells you that this is the pack they made.
pack_no_signature = A seal is no signature. It does not say who made the pack, or that what it says is true.
pack_manifest = `manifest.json` lists every file with its size and its SHA-256.
pack_holds_papers = { $papers ->
    [one] It holds 1 paper.
   *[other] It holds { $papers } papers, each language and format counted.
}
pack_holds_documents = { $documents ->
    [0] No document goes with them.
    [one] 1 document goes with them.
   *[other] { $documents } documents go with them.
}
pack_errors = { $errors ->
    [one] 1 error stands in what it was made from: `tyst check` for the same round says which. See whether it may go as it is.
   *[other] { $errors } errors stand in what it was made from: `tyst check` for the same round says which. See whether it may go as it is.
}
pack_seal = The seal is { $seal }
pack_send_seal = Send the seal another way than the pack. Whoever gets both checks them with `tyst verify` and `--seal`.
pack_kept = { $many ->
    [one] 1 document or address is kept for other readers.
   *[other] { $many } documents or addresses are kept for other readers.
}
pack_in_doubt = { $many ->
    [one] 1 document is left out because a record that cannot be read may keep it for other readers; `tyst check` says which record.
   *[other] { $many } documents are left out because a record that cannot be read may keep them for other readers; `tyst check` says which record.
}
pack_missing = { $many ->
    [one] In 1 place, evidence points at what is not there; `tyst check` says where.
   *[other] In { $many } places, evidence points at what is not there; `tyst check` says where.
}
pack_links = { $many ->
    [one] 1 document is left out because only a link leads to it; put the file itself in its place.
   *[other] { $many } documents are left out because only links lead to them; put the files themselves in their places.
}
pack_too_large = { $many ->
    [one] 1 document is left out because it is larger than 100 MiB; send it another way.
   *[other] { $many } documents are left out because they are larger than 100 MiB; send them another way.
}
pack_web = { $many ->
    [one] 1 web address is named in the papers; what is there is not in the pack.
   *[other] { $many } web addresses are named in the papers; what is there is not in the pack.
}
pack_elsewhere = { $many ->
    [one] 1 other file of the repository that evidence links to is not in the pack, since it is no document.
   *[other] { $many } other files of the repository that evidence links to are not in the pack, since they are no documents.
}
pack_whole = This pack is whole
pack_not_whole = This pack is not whole
pack_says_it_is = What it says of itself: { $pack }
pack_files_whole = { $files ->
    [one] The 1 file that its manifest lists is there as it was packed, and nothing else is.
   *[other] All { $files } files that its manifest lists are there as they were packed, and nothing else is.
}
pack_seal_as_given = It is the seal that was given.
pack_not_relied_on = Do not rely on what is in it. Ask whoever sent it for the pack again, and for its seal by another way.
more_faults = { $many ->
    [one] 1 more thing is wrong with it.
   *[other] { $many } more things are wrong with it.
}
fault_other_seal = Its seal is not the one that was given: this is another file than the one that was sealed. Ask its maker for both again.
fault_too_large = It is larger than any pack can be. Do not unpack it.
fault_cut_short = It is cut short: its end is missing. Fetch it again.
fault_added_after = Something was added after its end. Ask for the pack again.
fault_added_between = It holds bytes that belong to no file, or files that lie over each other: another program made or changed it. Ask for the pack itself.
fault_other_form = It is put together as no pack is: another program made or changed it. Ask for the pack itself.
fault_too_many_files = Its list of files is longer than that of any pack. Do not unpack it.
fault_no_manifest = There is no `manifest.json` in it, so nobody can tell what belongs in it. Ask for a pack that `tyst report` made.
fault_manifest_too_large = Its `manifest.json` is larger than that of any pack. Do not unpack it.
fault_manifest_not_read = Its `manifest.json` cannot be read. Ask for the pack again.
fault_manifest_not_known = Its `manifest.json` is of a kind that this version of the program does not know. Check it with a newer version.
fault_encrypted = { $file } is encrypted, and nothing in a pack is. Ask for the pack itself.
fault_compressed = { $file } is compressed, and nothing in a pack is: another program packed it again. Ask for the pack itself.
fault_link = { $file } is a link to another file. Do not unpack it, and ask for the pack again.
fault_no_file = { $file } is no file. Ask for the pack again.
fault_told_twice = The zip file says two different things of { $file }, or more than packs say, so programs may not agree what it is. Ask for the pack again.
fault_unsafe_name = { $file } is a name that could lead out of the folder, or that not every system takes. Do not unpack it.
fault_name_twice = { $file } is there twice, or some systems would take it for another file that is there. Ask for the pack again.
fault_missing = { $file } is missing. Ask for the pack again.
fault_added = { $file } was not packed: the manifest does not list it. Do not rely on it.
fault_changed = { $file } is not what was packed: it was changed or damaged. Ask for the pack again.
how_pages_made = How these pages were made
known_in_part_only = { $items ->
    [0] No items of this standard are known here, so the figures are not about all of it.
    [one] Only 1 item of this standard is known here, so the figures are not about all of it.
   *[other] Only { $items } items of this standard are known here, so the figures are not about all of it.
}
rows_are_cut = On some of the sheets a text is longer than a row can be high. All of it stands in its cell; to read it, open the cell, or take the paper in another format.
page = Page
of_pages = of

## Pictures, and what falls due
