### Pob brawddeg y mae papurau, tablau a phenawdau yn ei dweud, yn Gymraeg. / The same sentences in Welsh.
###
### Above each stands where its wording was found in use (`confirmed: …`), or `unverified`: it is this project's own wording, and
### nobody who speaks Welsh for a living has read it yet. `tyst words --unverified` lists those. Whoever confirms one writes who
### says so in place of `unverified`. After a number stands the singular, changed as the number asks (2 gofnod, 3 chofnod).

## Days and intervals

# confirmed: Unicode CLDR, cy, Gregorian calendar
january = Ionawr
# confirmed: Unicode CLDR, cy, Gregorian calendar
february = Chwefror
# confirmed: Unicode CLDR, cy, Gregorian calendar
march = Mawrth
# confirmed: Unicode CLDR, cy, Gregorian calendar
april = Ebrill
# confirmed: Unicode CLDR, cy, Gregorian calendar
may = Mai
# confirmed: Unicode CLDR, cy, Gregorian calendar
june = Mehefin
# confirmed: Unicode CLDR, cy, Gregorian calendar
july = Gorffennaf
# confirmed: Unicode CLDR, cy, Gregorian calendar
august = Awst
# confirmed: Unicode CLDR, cy, Gregorian calendar
september = Medi
# confirmed: Unicode CLDR, cy, Gregorian calendar
october = Hydref
# confirmed: Unicode CLDR, cy, Gregorian calendar
november = Tachwedd
# confirmed: Unicode CLDR, cy, Gregorian calendar
december = Rhagfyr
# confirmed: Unicode CLDR, cy, long date
written_day = { $number } { $month } { $year }
# unverified
days = { $number ->
    [zero] dim diwrnodau
    [one] 1 diwrnod
    [two] 2 ddiwrnod
    [few] 3 diwrnod
    [many] 6 diwrnod
   *[other] { $number } diwrnod
}
# unverified
weeks = { $number ->
    [zero] dim wythnosau
    [one] 1 wythnos
    [two] 2 wythnos
    [few] 3 wythnos
    [many] 6 wythnos
   *[other] { $number } wythnos
}
# unverified
months = { $number ->
    [zero] dim misoedd
    [one] 1 mis
    [two] 2 fis
    [few] 3 mis
    [many] 6 mis
   *[other] { $number } mis
}
# unverified
years = { $number ->
    [zero] dim blynyddoedd
    [one] 1 flwyddyn
    [two] 2 flynedd
    [few] 3 blynedd
    [4] 4 blynedd
    [many] 6 blynedd
   *[other] { $number } mlynedd
}

## Lists

# unverified
list_and = { $before }, { $last }
# unverified
list_comma = { $before }, { $next }

## Actions and reviews by date

# unverified
actions_by_date = Camau gweithredu yn ôl dyddiad
# unverified
open_actions = Camau gweithredu heb eu cwblhau, y cynharaf yn gyntaf
# unverified
no_open_actions = Nid oes cam gweithredu heb ei gwblhau.
# unverified
done_actions = { $done ->
    [zero] Nid oes camau gweithredu wedi'u cwblhau.
    [one] Mae 1 cam gweithredu wedi'i gwblhau ac mae i'w weld yn y rhestr wirio.
    [two] Mae 2 gam gweithredu wedi'u cwblhau ac maent i'w gweld yn y rhestr wirio.
    [few] Mae 3 cham gweithredu wedi'u cwblhau ac maent i'w gweld yn y rhestr wirio.
    [many] Mae 6 cham gweithredu wedi'u cwblhau ac maent i'w gweld yn y rhestr wirio.
   *[other] Mae { $done } cam gweithredu wedi'u cwblhau ac maent i'w gweld yn y rhestr wirio.
}
# unverified
action = Cam gweithredu
# unverified
owner = Perchennog
# unverified
agreed_with = Cytunwyd â
# unverified
for_items = Ar gyfer
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
overdue = YN HWYR
# unverified
done_on = Cwblhawyd ar { $day }
# confirmed: HMCTS, civil-citizen-ui, cy.json
done = Wedi cwblhau
# unverified
due_by = dyddiad cau { $day }
# unverified
no_due_date = dim dyddiad
# unverified
terms_agreed_with = cytunwyd â'r canlynol: { $who }
# unverified
stale_and_due = Wedi dyddio, neu i'w adolygu'n fuan
# unverified
reviews_caption = Tystiolaeth sydd wedi dyddio, neu a fydd yn dyddio'n fuan
# unverified
nothing_stale = Nid oes dim wedi dyddio, ac nid oes adolygiad i'w wneud o fewn { $soon }.
# unverified
state = Cyflwr

## Papers that evidence points to

# unverified
appendix = Atodiad
# unverified
appendices = Atodiadau
# unverified
appendices_caption = Dogfennau y mae'r dystiolaeth yn cyfeirio atynt
# unverified
where_papers_lie = Cedwir y dogfennau eu hunain gyda'r dystiolaeth, yn { $folder }.
# unverified
no_appendices = Nid yw'r dystiolaeth yn cyfeirio at unrhyw ddogfen.
# unverified
papers_left_out = { $papers ->
    [zero] Nid oes dogfen heb ei rhestru.
    [one] Nid yw 1 ddogfen wedi'i rhestru, gan ei bod wedi'i chadw rhag y darllenwyr hyn.
    [two] Nid yw 2 ddogfen wedi'u rhestru, gan eu bod wedi'u cadw rhag y darllenwyr hyn.
    [few] Nid yw 3 dogfen wedi'u rhestru, gan eu bod wedi'u cadw rhag y darllenwyr hyn.
    [many] Nid yw 6 dogfen wedi'u rhestru, gan eu bod wedi'u cadw rhag y darllenwyr hyn.
   *[other] Nid yw { $papers } dogfen wedi'u rhestru, gan eu bod wedi'u cadw rhag y darllenwyr hyn.
}
# unverified
appendix_number = Rhif
# unverified
paper = Dogfen
# unverified
dated = Dyddiedig
# unverified
expires = Yn dod i ben
# unverified
expired = WEDI DOD I BEN
# unverified
answers = Yn ateb
# unverified
files_of_a_pattern = { $files ->
    [zero] Dim ffeiliau: { $names }
    [one] 1 ffeil: { $names }
    [two] 2 ffeil: { $names }
    [few] 3 ffeil: { $names }
    [many] 6 ffeil: { $names }
   *[other] { $files } ffeil: { $names }
}

## To whom an item applies

# unverified
applies_to_everyone = i bawb
# unverified
and_also = { $before }, a hefyd { $next }
# unverified
or_else = { $before }, neu { $next }
# unverified
either_word = { $before } neu { $next }
# unverified
not_so = nid { $condition }
# unverified
where_delivers = lle mae'r darparwr yn darparu: { $words }
# unverified
where_works_with = lle mae'r darparwr yn gweithio gyda: { $words }
# unverified
where_nation = lle mai { $words } yw'r genedl
# unverified
where_region = lle mai { $words } yw'r rhanbarth
# unverified
where_states = lle mae'r darparwr yn nodi { $name }: { $words }

## The checklist

# unverified
checklist = Rhestr wirio: { $standard }
# unverified
see = Gweler { $papers }.
# unverified
as_for = Fel ar gyfer { $item } uchod.
# unverified
record_says_nothing = Nid yw'r cofnod yn dweud dim eto.
# unverified
kept_for_all = Ar gyfer pob darllenydd.
# unverified
kept_for_commissioners = Ar gyfer comisiynwyr a darllenwyr mewnol yn unig.
# unverified
kept_for_internal = Ar gyfer darllenwyr mewnol yn unig.
# unverified
kept_from_reader = Wedi'i gadw rhag y darllenwyr hyn.
# unverified
papers_kept = { $papers ->
    [zero] Nid oes dogfen wedi'i chadw rhag y darllenwyr hyn.
    [one] Mae 1 ddogfen wedi'i chadw rhag y darllenwyr hyn.
    [two] Mae 2 ddogfen wedi'u cadw rhag y darllenwyr hyn.
    [few] Mae 3 dogfen wedi'u cadw rhag y darllenwyr hyn.
    [many] Mae 6 dogfen wedi'u cadw rhag y darllenwyr hyn.
   *[other] Mae { $papers } dogfen wedi'u cadw rhag y darllenwyr hyn.
}
# unverified
task_done = [wedi'i wneud]
# unverified
task_not_done = [heb ei wneud]
# unverified
set_aside = Ddim yn berthnasol, ac ar gyngor pwy
# unverified
nothing_set_aside = Nid oes eitem wedi'i rhoi o'r neilltu fel un nad yw'n berthnasol.
# unverified
why = Pam
# unverified
advised_by = Cynghorwyd gan
# unverified
advised_on = Ar
# unverified
nobody_named = Nid oes neb wedi'i enwi
# unverified
no_date = Dim dyddiad
# unverified
items_that_do_not_apply = Eitemau nad ydynt yn berthnasol i'r darparwr
# unverified
every_item_applies = Mae pob eitem y gwyddys amdani yma yn berthnasol.
# unverified
what_does_not_apply = Ni chaiff yr eitemau hyn eu cyfrif, gan nad yw'r hyn y maent yn sôn amdano yn rhan o waith y darparwr nac o'i leoliad.
# unverified
applies_where = Yn berthnasol

## Accepted findings

# unverified
accepted_findings = Canfyddiadau a dderbyniwyd
# unverified
accepted_caption = Canfyddiadau sy'n aros, wedi'u cofnodi yn tyst.yaml
# unverified
nothing_accepted = Nid oes canfyddiad wedi'i dderbyn.
# unverified
accepted_count = { $many ->
    [zero] Nid oes canfyddiad a dderbyniwyd wedi'i gofnodi yn `tyst.yaml`.
    [one] Mae 1 canfyddiad a dderbyniwyd wedi'i gofnodi yn `tyst.yaml`.
    [two] Mae 2 ganfyddiad a dderbyniwyd wedi'u cofnodi yn `tyst.yaml`.
    [few] Mae 3 chanfyddiad a dderbyniwyd wedi'u cofnodi yn `tyst.yaml`.
    [many] Mae 6 chanfyddiad a dderbyniwyd wedi'u cofnodi yn `tyst.yaml`.
   *[other] Mae { $many } canfyddiad a dderbyniwyd wedi'u cofnodi yn `tyst.yaml`.
}
# unverified
what_is_accepted = Canfyddiad yw rhywbeth y canfu gwiriad y dystiolaeth ei fod o'i le. Mae'r rhain yn aros, am y rhesymau a roddir.
# unverified
rule = Rheol
# unverified
place = Ble
# unverified
because = Oherwydd
# unverified
accepted_by = Gan
# unverified
until = Tan
# unverified
ended = WEDI DOD I BEN
# unverified
does_not_hold = NID YW'N DDILYS
# unverified
no_reason = Ni roddir rheswm

## How a paper was made

# unverified
how_made = Sut y lluniwyd y papur hwn
# unverified
made_with = Fe'i lluniwyd gan y rhaglen tyst, fersiwn { $version }, fel yr oedd pethau ar { $as_of }, o'r cofnodion yn y storfa dystiolaeth.
# unverified
made_for_round = Fe'i barnwyd ar delerau'r cylch comisiynu “{ $round }”, ar ei ddyddiad cau, { $closes }.
# unverified
records_read = { $records ->
    [zero] Ni ddarllenwyd unrhyw gofnod
    [one] Darllenwyd 1 cofnod
    [two] Darllenwyd 2 gofnod
    [few] Darllenwyd 3 chofnod
    [many] Darllenwyd 6 chofnod
   *[other] Darllenwyd { $records } cofnod
} oddi wrth { $providers ->
    [zero] 0 darparwr
    [one] 1 darparwr
    [two] 2 ddarparwr
    [few] 3 darparwr
    [many] 6 darparwr
   *[other] { $providers } darparwr
}.
# unverified
all_records_read = Bu modd darllen pob cofnod.
# unverified
stood_at_revision = Roedd y storfa ar fersiwn { $revision }. Darllenwyd y ffeiliau fel yr oeddent ar y ddisg; ni edrychwyd a oeddent wedi newid ers y fersiwn honno.
# unverified
read_at_revision = Fe'i darllenwyd o git, fel yr oedd ar fersiwn { $revision }, { $day }.
# unverified
revision_not_known = Nid yw fersiwn y storfa yn hysbys.
# unverified
audits_not_read = { $providers ->
    [zero] Nid oes darparwr yn cadw archwiliadau.
    [one] Mae 1 darparwr yn cadw archwiliadau, nad yw'r fersiwn hon o'r rhaglen yn eu darllen.
    [two] Mae 2 ddarparwr yn cadw archwiliadau, nad yw'r fersiwn hon o'r rhaglen yn eu darllen.
    [few] Mae 3 darparwr yn cadw archwiliadau, nad yw'r fersiwn hon o'r rhaglen yn eu darllen.
    [many] Mae 6 darparwr yn cadw archwiliadau, nad yw'r fersiwn hon o'r rhaglen yn eu darllen.
   *[other] Mae { $providers } darparwr yn cadw archwiliadau, nad yw'r fersiwn hon o'r rhaglen yn eu darllen.
}
# unverified
written_for_public = Fe'i hysgrifennwyd ar gyfer y cyhoedd.
# unverified
written_for_commissioners = Fe'i hysgrifennwyd ar gyfer comisiynwyr.
# unverified
written_for_internal = Fe'i hysgrifennwyd ar gyfer darllenwyr mewnol, sy'n cael darllen popeth. Peidiwch â'i drosglwyddo i neb arall.
# unverified
records_kept = { $records ->
    [zero] Nid oes cofnod wedi'i gadw ar gyfer darllenwyr eraill.
    [one] Cedwir 1 cofnod ar gyfer darllenwyr eraill: dangosir ei statws, ond nid ei eiriau, ei ddogfennau, ei gamau gweithredu na'i gynghorwyr.
    [two] Cedwir 2 gofnod ar gyfer darllenwyr eraill: dangosir eu statws, ond nid eu geiriau, eu dogfennau, eu camau gweithredu na'u cynghorwyr.
    [few] Cedwir 3 chofnod ar gyfer darllenwyr eraill: dangosir eu statws, ond nid eu geiriau, eu dogfennau, eu camau gweithredu na'u cynghorwyr.
    [many] Cedwir 6 chofnod ar gyfer darllenwyr eraill: dangosir eu statws, ond nid eu geiriau, eu dogfennau, eu camau gweithredu na'u cynghorwyr.
   *[other] Cedwir { $records } cofnod ar gyfer darllenwyr eraill: dangosir eu statws, ond nid eu geiriau, eu dogfennau, eu camau gweithredu na'u cynghorwyr.
}
# unverified
nothing_kept = Ni chadwyd dim rhagddynt.
# unverified
actions_kept = { $actions ->
    [zero] Nid oes camau gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn.
    [one] Mae 1 cam gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chaiff ei restru.
    [two] Mae 2 gam gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu rhestru.
    [few] Mae 3 cham gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu rhestru.
    [many] Mae 6 cham gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu rhestru.
   *[other] Mae { $actions } cam gweithredu mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu rhestru.
}
# unverified
note_on = Am { $standard }: { $note }
# unverified
texts_in_another_language = { $texts ->
    [zero] Mae pob testun yn y papur hwn yn Gymraeg.
    [one] Nid oes Cymraeg ar gyfer 1 testun yn y papur hwn: mae'n ymddangos yn Saesneg.
    [two] Nid oes Cymraeg ar gyfer 2 destun yn y papur hwn: maent yn ymddangos yn Saesneg.
    [few] Nid oes Cymraeg ar gyfer 3 thestun yn y papur hwn: maent yn ymddangos yn Saesneg.
    [many] Nid oes Cymraeg ar gyfer 6 thestun yn y papur hwn: maent yn ymddangos yn Saesneg.
   *[other] Nid oes Cymraeg ar gyfer { $texts } testun yn y papur hwn: maent yn ymddangos yn Saesneg.
}
# unverified
wording_not_confirmed = { $many ->
    [zero] Mae rhywun sy'n siarad Cymraeg wedi cadarnhau pob geiriad Cymraeg sydd gan y rhaglen.
    [one] Nid oes neb sy'n siarad Cymraeg wedi cadarnhau 1 o eiriadau Cymraeg y rhaglen eto: mae `tyst words --unverified` yn ei enwi.
    [two] Nid oes neb sy'n siarad Cymraeg wedi cadarnhau 2 o eiriadau Cymraeg y rhaglen eto: mae `tyst words --unverified` yn eu rhestru.
    [few] Nid oes neb sy'n siarad Cymraeg wedi cadarnhau 3 o eiriadau Cymraeg y rhaglen eto: mae `tyst words --unverified` yn eu rhestru.
    [many] Nid oes neb sy'n siarad Cymraeg wedi cadarnhau 6 o eiriadau Cymraeg y rhaglen eto: mae `tyst words --unverified` yn eu rhestru.
   *[other] Nid oes neb sy'n siarad Cymraeg wedi cadarnhau { $many } o eiriadau Cymraeg y rhaglen eto: mae `tyst words --unverified` yn eu rhestru.
}

## Ratings, and why one does not stand

# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
green_rating = GWYRDD
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
amber_rating = OREN
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
red_rating = COCH
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
not_applicable_rating = DDIM YN BERTHNASOL
# unverified
not_rated = HEB STATWS
# unverified
rated_twice = mae mwy nag un cofnod yn rhoi statws iddi
# unverified
no_words = heb ddim wedi'i ddweud amdani
# unverified
not_advised = heb gynghorydd a dyddiad
# unverified
no_plan = heb gynllun sydd â dyddiad
# unverified
plan_complete = mae pob cam gweithredu wedi'i gwblhau ac nid oes statws newydd
# unverified
plan_overdue_from = bydd y cynllun yn hwyr o { $since }
# unverified
plan_overdue_since = mae'r cynllun yn hwyr ers { $since }
# unverified
no_papers = heb ddogfennau
# unverified
paper_missing = nid yw dogfen y mae'n cyfeirio ati yno
# unverified
stale_from = bydd wedi dyddio o { $since }
# unverified
stale_since_day = wedi dyddio ers { $since }
# unverified
stale_from_and_due = bydd wedi dyddio o { $since } (i'w adolygu erbyn { $due })
# unverified
stale_since_and_due = wedi dyddio ers { $since } (roedd i'w adolygu erbyn { $due })
# unverified
never_reviewed = heb ei adolygu erioed
# unverified
review_unclear = adolygwyd ar ddyddiad na all fod yn gywir
# unverified
due_soon = yn gyfredol, i'w adolygu'n fuan
# unverified
no_such_rating = nid yw gair y cofnod amdani yn statws
# unverified
record_not_read = mae cofnod yn rhoi statws iddi ac ni ellid ei ddarllen
# unverified
no_evidence_yet = Dim tystiolaeth eto
# unverified
without_evidence = dim tystiolaeth eto
# unverified
applies_unknown = Nid yw'n hysbys a yw hyn yn berthnasol: nid yw “{ $fact }” yn hysbys ar gyfer y darparwr.

## Tables of ratings and counts

# unverified
number = Rhif
# confirmed: GOV.UK, alphagov/frontend, cy.yml
standard = Safon
# confirmed: HMCTS, civil-citizen-ui, cy.json
evidence = Tystiolaeth
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
rag_status = Statws Coch, Oren, Gwyrdd (RAG)
# unverified
reviewed = Adolygwyd
# confirmed: HMCTS, civil-citizen-ui, cy.json
due = Dyddiad cau
# unverified
next_action = Cam gweithredu nesaf
# confirmed: legislation.gov.uk, 2017/1098 (Welsh text)
provider = Darparwr
# unverified
apply = Yn berthnasol
# unverified
evidenced = Gyda thystiolaeth
# unverified
fresh = Mewn pryd
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
green = Gwyrdd
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
amber = Oren
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
red = Coch
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
not_applicable = Ddim yn berthnasol
# unverified
missing = Heb ddod i law
# unverified
ratings_that_stand = Yn sefyll
# unverified
ratings_that_do_not_stand = Ddim yn sefyll
# unverified
whole_standard = Y safon gyfan
# unverified
evidence_repository = Storfa dystiolaeth
# unverified
as_of = Fel yr oedd pethau ar { $day }.
# unverified
as_of_round = Fel y bydd pethau ar { $closes }, pan fydd “{ $round }” yn cau. Lluniwyd ar { $made }.
# unverified
no_providers = Nid oes darparwr i'w ddangos.
# unverified
nothing_asked = Ni ofynnir yma am unrhyw eitem o safon.
# unverified
counted_for_each_provider = Yn yr hyn a ddywedir amdanynt i gyd gyda'i gilydd, cyfrifir eitem unwaith ar gyfer pob darparwr.
# unverified
unread = { $records ->
    [zero] Bu modd darllen pob cofnod.
    [one] Ni ellid darllen 1 cofnod ac nid yw'n cyfrif; mae `tyst check` yn dweud pam.
    [two] Ni ellid darllen 2 gofnod ac nid ydynt yn cyfrif; mae `tyst check` yn dweud pam.
    [few] Ni ellid darllen 3 chofnod ac nid ydynt yn cyfrif; mae `tyst check` yn dweud pam.
    [many] Ni ellid darllen 6 chofnod ac nid ydynt yn cyfrif; mae `tyst check` yn dweud pam.
   *[other] Ni ellid darllen { $records } cofnod ac nid ydynt yn cyfrif; mae `tyst check` yn dweud pam.
}
# unverified
provider_not_read = { $name }: ni ellid darllen rhywbeth yn ei `provider.yaml`; mae `tyst check` yn dweud beth.
# unverified
framework_not_read = Ni ellid darllen rhywbeth yn `tyst.yaml`, yn `standards/` neu yn `rounds/`; mae `tyst check` yn dweud beth.
# unverified
folders_left_out = { $folders ->
    [zero] Ni adawyd unrhyw ffolder allan.
    [one] Nid oes `provider.yaml` mewn 1 ffolder o dan `providers/`, ac fe'i gadewir allan; mae `tyst check` yn dweud pa un.
    [two] Nid oes `provider.yaml` mewn 2 ffolder o dan `providers/`, ac fe'u gadewir allan; mae `tyst check` yn dweud pa rai.
    [few] Nid oes `provider.yaml` mewn 3 ffolder o dan `providers/`, ac fe'u gadewir allan; mae `tyst check` yn dweud pa rai.
    [many] Nid oes `provider.yaml` mewn 6 ffolder o dan `providers/`, ac fe'u gadewir allan; mae `tyst check` yn dweud pa rai.
   *[other] Nid oes `provider.yaml` mewn { $folders } ffolder o dan `providers/`, ac fe'u gadewir allan; mae `tyst check` yn dweud pa rai.
}

## How each month ended

# unverified
history_of = Sut y daeth pob mis i ben: { $repository }
# unverified
told_by_git = O { $first } hyd { $last }, o git yn unig. Dangosir pob diwrnod fel y cadwodd git ef ar ei ddiwedd ac fel y'i barnwyd ar y diwrnod hwnnw, yn ôl gosodiadau, safonau a darparwyr y diwrnod hwnnw; nid yw'r hyn nad oedd wedi'i ymrwymo erbyn hynny yn cyfrif. Safonau'r fersiwn hon o'r rhaglen yw'r rhai sydd wedi'u cynnwys ynddi, drwyddi draw.
# unverified
last_is_no_month_end = Y diwrnod olaf, { $day }, yw'r un y gwnaed hyn ar ei gyfer, ac ni ddaeth mis i ben gydag ef.
# unverified
only_year_ends = Cyn { $day } dim ond y diwrnod cyntaf a diwedd pob blwyddyn a ddangosir; mae pob mis yn `--format csv`.
# unverified
commits_are_later = { $commits ->
    [zero] Ni chyrhaeddodd yr un ymrwymiad ar ôl y diwrnod olaf.
    [one] Cyrhaeddodd 1 ymrwymiad ar ôl y diwrnod olaf, ac nid yw'n cyfrif.
    [two] Cyrhaeddodd 2 ymrwymiad ar ôl y diwrnod olaf, ac nid ydynt yn cyfrif.
    [few] Cyrhaeddodd 3 ymrwymiad ar ôl y diwrnod olaf, ac nid ydynt yn cyfrif.
    [many] Cyrhaeddodd 6 ymrwymiad ar ôl y diwrnod olaf, ac nid ydynt yn cyfrif.
   *[other] Cyrhaeddodd { $commits } ymrwymiad ar ôl y diwrnod olaf, ac nid ydynt yn cyfrif.
}
# unverified
what_is_kept_now = Ni ddywedir am ddyddiau cynharach chwaith yr hyn a gedwir rhag y darllenwyr hyn ar y diwrnod olaf, ac mae'n cyfrif fel petai wedi'i gadw drwy'r amser; gadewir allan ddarparwyr nad ydynt yno ar y diwrnod olaf.
# unverified
nobody_was_counted = Nid oes dim i'w gyfrif: nid oedd safon mewn grym ar yr un o'r dyddiau hyn ar gyfer darparwr y gellid ei ddarllen.
# unverified
month_by_month = { $standard }, fesul mis
# unverified
end_of_day = Diwrnod
# unverified
all_together = Pob darparwr gyda'i gilydd
# unverified
was_not_read = nid oedd modd ei ddarllen
# unverified
moved_since = Ers { $day }: { $moves }.
# unverified
moved_since_beginning = Ers { $day }, y diwrnod cyntaf: { $moves }.
# unverified
nothing_moved_since = Nid oes yr un cyfrif wedi symud ers { $day }.
# unverified
not_known_since = Ni ellir dweud beth sydd wedi symud ers { $day }: nid oedd modd darllen popeth ar y ddau ddiwrnod.
# unverified
before_and_now = { $before }, bellach { $now }
# unverified
so_many_providers_counted = { $many ->
    [zero] dim darparwyr
    [one] 1 darparwr
    [two] 2 ddarparwr
    [few] 3 darparwr
    [many] 6 darparwr
   *[other] { $many } darparwr
}
# unverified
so_many_apply = { $many ->
    [zero] dim eitemau sy'n berthnasol
    [one] 1 eitem sy'n berthnasol
    [two] 2 eitem sy'n berthnasol
    [few] 3 eitem sy'n berthnasol
    [many] 6 eitem sy'n berthnasol
   *[other] { $many } eitem sy'n berthnasol
}
# unverified
so_many_stale = { $many } wedi dyddio
# unverified
so_many_fallen = { $many ->
    [zero] dim statysau nad ydynt yn sefyll
    [one] 1 statws nad yw'n sefyll
    [two] 2 statws nad ydynt yn sefyll
    [few] 3 statws nad ydynt yn sefyll
    [many] 6 statws nad ydynt yn sefyll
   *[other] { $many } statws nad ydynt yn sefyll
}
# unverified
trend_shows = Stribedi sy'n dangos faint o eitemau oedd yn wyrdd, yn oren, yn goch, ddim yn berthnasol neu heb ddod i law rhwng { $from } a { $to }: un stribed ar gyfer pob un, colofn ar gyfer pob diwrnod, a'r nifer ar y diwrnod olaf y tu ôl iddynt. Mae'r tabl isod yn dweud yr un peth.
# unverified
trend_says = { $name }: ar { $from }, { $before }; ar { $to }, { $now }.
# unverified
trend_begins = { $name }: ar { $day }, { $parts }.
# unverified
not_read_letter = ?
# unverified
small_letter_does_not_stand = llythyren fach: nid yw'r statws yn sefyll
# unverified
what_was_not_read = Yr hyn na ellid ei ddarllen
# unverified
day_to_day = { $from } hyd { $to }
# unverified
settings_not_read_then = { $days }: nid oedd modd darllen { $file }, felly ni wyddys beth oedd mewn grym.
# unverified
no_repository_then = { $days }: nid oedd storfa dystiolaeth yma.
# unverified
provider_not_read_then = { $days }: ni wyddys sut yr oedd { $name } yn sefyll, gan nad oedd modd darllen ei `provider.yaml` neu gan nad yw pob un o'i ffeiliau gan git.
# unverified
leads_to = Hanes fersiwn { $revision }, { $day }, ydyw.
# unverified
records_not_read_then = { $days }: { $records ->
    [zero] darllenwyd pob cofnod gan { $name }.
    [one] nid oedd modd darllen 1 cofnod gan { $name }; mae'r hyn y mae'n rhoi statws iddo yn cyfrif fel petai heb ddod i law.
    [two] nid oedd modd darllen 2 gofnod gan { $name }; mae'r hyn y maent yn rhoi statws iddo yn cyfrif fel petai heb ddod i law.
    [few] nid oedd modd darllen 3 chofnod gan { $name }; mae'r hyn y maent yn rhoi statws iddo yn cyfrif fel petai heb ddod i law.
    [many] nid oedd modd darllen 6 chofnod gan { $name }; mae'r hyn y maent yn rhoi statws iddo yn cyfrif fel petai heb ddod i law.
   *[other] nid oedd modd darllen { $records } cofnod gan { $name }; mae'r hyn y maent yn rhoi statws iddo yn cyfrif fel petai heb ddod i law.
}

## The summary, and what needs attention

# unverified
subtitle = Sut y bodlonir y safonau, { $day }
# confirmed: GOV.UK, alphagov/frontend, cy.yml
summary = Crynodeb
# unverified
purpose = Mae'r papur hwn yn dangos sut y mae { $who } yn bodloni safonau ar gyfer gwasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd (RAG) i bob eitem o safon.
# unverified
purpose_of_all = { $providers ->
    [zero] Mae'r papur hwn yn dangos sut y bodlonir safonau, heb unrhyw ddarparwr,
    [one] Mae'r papur hwn yn dangos sut y mae 1 darparwr yn bodloni safonau
    [two] Mae'r papur hwn yn dangos sut y mae 2 ddarparwr yn bodloni safonau
    [few] Mae'r papur hwn yn dangos sut y mae 3 darparwr yn bodloni safonau
    [many] Mae'r papur hwn yn dangos sut y mae 6 darparwr yn bodloni safonau
   *[other] Mae'r papur hwn yn dangos sut y mae { $providers } darparwr yn bodloni safonau
} ar gyfer gwasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd (RAG) i bob eitem o safon.
# unverified
judged = Barnwyd popeth fel yr oedd ar { $day }.
# unverified
judged_for_round = Barnwyd popeth fel y bydd ar { $closes }, pan fydd y cylch comisiynu “{ $round }” yn cau. Lluniwyd y papur ar { $made }.
# unverified
contact = Un pwynt cyswllt: { $who }.
# unverified
what_stands = Mae statws yn sefyll tra bo'i dystiolaeth yn gyfredol, yr hyn y mae'n cyfeirio ato yn bod, a'r cynllun sydd ei angen arno mewn pryd. Lle nad yw statws yn sefyll, mae'r rheswm wrth ei ymyl.
# unverified
no_item_applies = Nid oes eitem yn berthnasol.
# unverified
covered = { $evidenced ->
    [zero] Nid oes tystiolaeth ar gyfer yr un
    [one] Mae tystiolaeth ar gyfer 1
    [two] Mae tystiolaeth ar gyfer 2
    [few] Mae tystiolaeth ar gyfer 3
    [many] Mae tystiolaeth ar gyfer 6
   *[other] Mae tystiolaeth ar gyfer { $evidenced }
} o'r { $applicable ->
    [zero] 0 eitem sy'n berthnasol
    [one] 1 eitem sy'n berthnasol
    [two] 2 eitem sy'n berthnasol
    [few] 3 eitem sy'n berthnasol
    [many] 6 eitem sy'n berthnasol
   *[other] { $applicable } eitem sy'n berthnasol
} ({ $percent }%).
# unverified
all_in_time = Adolygwyd y cyfan mewn pryd (100%).
# unverified
some_in_time = { $fresh ->
    [zero] Ni adolygwyd yr un
    [one] Adolygwyd 1
    [two] Adolygwyd 2
    [few] Adolygwyd 3
    [many] Adolygwyd 6
   *[other] Adolygwyd { $fresh }
} o'r { $evidenced } hyn mewn pryd ({ $percent }%).
# unverified
so_many_green = { $many } gwyrdd
# unverified
so_many_amber = { $many } oren
# unverified
so_many_red = { $many } coch
# unverified
so_many_not_applicable = { $many } ddim yn berthnasol
# unverified
rated_so = Statws: { $ratings }.
# unverified
every_rating_stands = Mae pob statws yn sefyll.
# unverified
so_many_stand = { $standing ->
    [zero] Nid oes yr un o'r { $all } statws yn sefyll.
    [one] Mae 1 o'r { $all } statws yn sefyll.
    [two] Mae 2 o'r { $all } statws yn sefyll.
    [few] Mae 3 o'r { $all } statws yn sefyll.
    [many] Mae 6 o'r { $all } statws yn sefyll.
   *[other] Mae { $standing } o'r { $all } statws yn sefyll.
}
# unverified
so_many_ruled_out = { $many ->
    [zero] Ni adawyd unrhyw eitem allan fel un nad yw'n berthnasol.
    [one] Nid yw 1 eitem arall yn berthnasol ac ni chaiff ei chyfrif.
    [two] Nid yw 2 eitem arall yn berthnasol ac ni chânt eu cyfrif.
    [few] Nid yw 3 eitem arall yn berthnasol ac ni chânt eu cyfrif.
    [many] Nid yw 6 eitem arall yn berthnasol ac ni chânt eu cyfrif.
   *[other] Nid yw { $many } eitem arall yn berthnasol ac ni chânt eu cyfrif.
}
# unverified
so_many_do_not_apply = { $many ->
    [zero] Mae pob eitem yn berthnasol.
    [one] Nid yw 1 eitem yn berthnasol ac ni chaiff ei chyfrif.
    [two] Nid yw 2 eitem yn berthnasol ac ni chânt eu cyfrif.
    [few] Nid yw 3 eitem yn berthnasol ac ni chânt eu cyfrif.
    [many] Nid yw 6 eitem yn berthnasol ac ni chânt eu cyfrif.
   *[other] Nid yw { $many } eitem yn berthnasol ac ni chânt eu cyfrif.
}
# unverified
so_many_may_not_apply = { $many ->
    [zero] Gwyddys am bob eitem a yw'n berthnasol.
    [one] Ni wyddys a yw 1 o'r rhai perthnasol yn wir berthnasol, gan fod ffaith am y darparwr ar goll neu'n annealladwy.
    [two] Ni wyddys a yw 2 o'r rhai perthnasol yn wir berthnasol, gan fod ffeithiau am y darparwr ar goll neu'n annealladwy.
    [few] Ni wyddys a yw 3 o'r rhai perthnasol yn wir berthnasol, gan fod ffeithiau am y darparwr ar goll neu'n annealladwy.
    [many] Ni wyddys a yw 6 o'r rhai perthnasol yn wir berthnasol, gan fod ffeithiau am y darparwr ar goll neu'n annealladwy.
   *[other] Ni wyddys a yw { $many } o'r rhai perthnasol yn wir berthnasol, gan fod ffeithiau am y darparwr ar goll neu'n annealladwy.
}
# unverified
set_aside_on_advice = { $many ->
    [zero] Nid oes eitem wedi'i rhoi o'r neilltu fel un nad yw'n berthnasol: { $who }.
    [one] Mae 1 eitem wedi'i rhoi o'r neilltu fel un nad yw'n berthnasol; cynghorwyd gan: { $who }.
    [two] Mae 2 eitem wedi'u rhoi o'r neilltu fel rhai nad ydynt yn berthnasol; cynghorwyd gan: { $who }.
    [few] Mae 3 eitem wedi'u rhoi o'r neilltu fel rhai nad ydynt yn berthnasol; cynghorwyd gan: { $who }.
    [many] Mae 6 eitem wedi'u rhoi o'r neilltu fel rhai nad ydynt yn berthnasol; cynghorwyd gan: { $who }.
   *[other] Mae { $many } eitem wedi'u rhoi o'r neilltu fel rhai nad ydynt yn berthnasol; cynghorwyd gan: { $who }.
}
# unverified
advised_so_many = { $who } ({ $many })
# unverified
no_adviser_named = neb a enwir
# unverified
adviser_kept = rhywun y cedwir ei enw rhag y darllenwyr hyn
# unverified
partial = { $items ->
    [zero] Nid oes eitem o'r safon hon yn hysbys yma
    [one] Dim ond 1 eitem o'r safon hon sy'n hysbys yma
    [two] Dim ond 2 eitem o'r safon hon sy'n hysbys yma
    [few] Dim ond 3 eitem o'r safon hon sy'n hysbys yma
    [many] Dim ond 6 eitem o'r safon hon sy'n hysbys yma
   *[other] Dim ond { $items } eitem o'r safon hon sy'n hysbys yma
}, felly nid yw'r ffigurau hyn yn sôn am y rhestr wirio gyfan. I gynnwys y gweddill, mewnforiwch y rhestr wirio lawn o'ch copi chi o'r safon: rhowch hi yn { $file }.
# unverified
counts_caption = Eitemau pob safon, yn ôl sut y maent yn sefyll
# unverified
needs_attention = Yr hyn y mae angen rhoi sylw iddo
# unverified
nothing_needs_attention = Mae tystiolaeth ar gyfer pob eitem sy'n berthnasol, mae pob statws yn sefyll, ac nid oes cam gweithredu yn hwyr.
# unverified
items_to_attend_to = Eitemau heb dystiolaeth, a statws nad yw'n sefyll
# unverified
what_is_wrong = Beth sydd o'i le
# unverified
overdue_actions = Camau gweithredu sy'n hwyr
# unverified
expired_papers = { $many ->
    [zero] Nid oes dogfen wedi dod i ben: { $papers }.
    [one] Dogfen sydd wedi dod i ben: { $papers }.
    [two] Dogfennau sydd wedi dod i ben: { $papers }.
    [few] Dogfennau sydd wedi dod i ben: { $papers }.
    [many] Dogfennau sydd wedi dod i ben: { $papers }.
   *[other] Dogfennau sydd wedi dod i ben: { $papers }.
}
# unverified
attention_of = { $name }: { $missing ->
    [zero] dim eitem heb dystiolaeth
    [one] 1 eitem heb dystiolaeth
    [two] 2 eitem heb dystiolaeth
    [few] 3 eitem heb dystiolaeth
    [many] 6 eitem heb dystiolaeth
   *[other] { $missing } eitem heb dystiolaeth
}, { $fallen ->
    [zero] dim statws nad yw'n sefyll
    [one] 1 statws nad yw'n sefyll
    [two] 2 statws nad ydynt yn sefyll
    [few] 3 statws nad ydynt yn sefyll
    [many] 6 statws nad ydynt yn sefyll
   *[other] { $fallen } statws nad ydynt yn sefyll
}, { $overdue ->
    [zero] dim camau gweithredu yn hwyr
    [one] 1 cam gweithredu yn hwyr
    [two] 2 gam gweithredu yn hwyr
    [few] 3 cham gweithredu yn hwyr
    [many] 6 cham gweithredu yn hwyr
   *[other] { $overdue } cam gweithredu yn hwyr
}.

## What a check says at a terminal

# unverified
error = gwall
# unverified
warning = rhybudd
# unverified
note = nodyn
# unverified
help = cymorth
# confirmed: legislation.gov.uk, 2017/1098 (Welsh text)
checked_provider = darparwr
# confirmed: GOV.UK, alphagov/frontend, cy.yml
checked_standard = safon
# unverified
counted_apply = perthnasol
# unverified
counted_evidenced = gyda thystiolaeth
# unverified
counted_fresh = cyfredol
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
counted_green = gwyrdd
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
counted_amber = oren
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
counted_red = coch
# unverified
counted_not_applicable = amh.
# unverified
counted_missing = heb ddod i law
# unverified
counted_stale = wedi dyddio
# unverified
so_many_records = { $records ->
    [zero] dim cofnodion
    [one] 1 cofnod
    [two] 2 gofnod
    [few] 3 chofnod
    [many] 6 chofnod
   *[other] { $records } cofnod
} oddi wrth { $providers ->
    [zero] 0 darparwr
    [one] 1 darparwr
    [two] 2 ddarparwr
    [few] 3 darparwr
    [many] 6 darparwr
   *[other] { $providers } darparwr
}
# unverified
nothing_found = dim canfyddiadau: gwiriwyd { $read }, fel yr oedd pethau ar { $as_of }
# unverified
found = { $errors ->
    [zero] dim gwallau
    [one] 1 gwall
    [two] 2 wall
    [few] 3 gwall
    [many] 6 gwall
   *[other] { $errors } gwall
}, { $warnings ->
    [zero] dim rhybuddion
    [one] 1 rhybudd
    [two] 2 rybudd
    [few] 3 rhybudd
    [many] 6 rhybudd
   *[other] { $warnings } rhybudd
}, { $notes ->
    [zero] dim nodiadau
    [one] 1 nodyn
    [two] 2 nodyn
    [few] 3 nodyn
    [many] 6 nodyn
   *[other] { $notes } nodyn
} mewn { $read }, fel yr oedd pethau ar { $as_of }
# unverified
found_at_revision = { $found }, ar fersiwn { $revision }, { $day }
# unverified
known_in_part = dim ond rhan o `{ $standard }` sy'n hysbys: { $note }
# unverified
not_said_to_be_whole = cyfrifir mai dim ond rhan o `{ $standard }` sy'n hysbys: pan fydd y cyfan ohoni yn `standards/{ $standard }.yaml`, ysgrifennwch `coverage: complete` yno
# unverified
so_many_accepted = { $findings ->
    [zero] nid oes canfyddiad wedi'i dderbyn yn tyst.yaml
    [one] mae 1 canfyddiad wedi'i dderbyn a'i gofnodi yn tyst.yaml
    [two] mae 2 ganfyddiad wedi'u derbyn a'u cofnodi yn tyst.yaml
    [few] mae 3 chanfyddiad wedi'u derbyn a'u cofnodi yn tyst.yaml
    [many] mae 6 chanfyddiad wedi'u derbyn a'u cofnodi yn tyst.yaml
   *[other] mae { $findings } canfyddiad wedi'u derbyn a'u cofnodi yn tyst.yaml
}
# unverified
so_many_in_the_baseline = { $findings ->
    [zero] nid oes canfyddiad yn y llinell sylfaen
    [one] mae 1 canfyddiad yn y llinell sylfaen
    [two] mae 2 ganfyddiad yn y llinell sylfaen
    [few] mae 3 chanfyddiad yn y llinell sylfaen
    [many] mae 6 chanfyddiad yn y llinell sylfaen
   *[other] mae { $findings } canfyddiad yn y llinell sylfaen
}
# unverified
only_since = dim ond yr hyn a newidiodd ers { $commit } a fernir
# unverified
so_many_before = { $findings ->
    [zero] nid oes canfyddiad o'r blaen heb ei ddangos
    [one] ni ddangosir 1 canfyddiad a oedd yno o'r blaen
    [two] ni ddangosir 2 ganfyddiad a oedd yno o'r blaen
    [few] ni ddangosir 3 chanfyddiad a oedd yno o'r blaen
    [many] ni ddangosir 6 chanfyddiad a oedd yno o'r blaen
   *[other] ni ddangosir { $findings } canfyddiad a oedd yno o'r blaen
}
# unverified
so_many_not_touched = { $providers ->
    [zero] edrychwyd ar bob darparwr
    [one] nid edrychwyd ar 1 darparwr: nid yw'r newid yn cyffwrdd ag ef
    [two] nid edrychwyd ar 2 ddarparwr: nid yw'r newid yn cyffwrdd â nhw
    [few] nid edrychwyd ar 3 darparwr: nid yw'r newid yn cyffwrdd â nhw
    [many] nid edrychwyd ar 6 darparwr: nid yw'r newid yn cyffwrdd â nhw
   *[other] nid edrychwyd ar { $providers } darparwr: nid yw'r newid yn cyffwrdd â nhw
}
# unverified
so_many_switched_off = { $rules ->
    [zero] nid oes rheol wedi'i diffodd: { $names }
    [one] mae 1 rheol wedi'i diffodd: { $names }
    [two] mae 2 reol wedi'u diffodd: { $names }
    [few] mae 3 rheol wedi'u diffodd: { $names }
    [many] mae 6 rheol wedi'u diffodd: { $names }
   *[other] mae { $rules } rheol wedi'u diffodd: { $names }
}
# unverified
judged_on_closing_day = barnwyd ar { $closes }, dyddiad cau { $round }
# unverified
what_a_rule_asks = mae `tyst explain { $rule }` yn dweud beth y mae rheol yn gofyn amdano a pham
# unverified
noted_at = { $note }, yn { $place }

## What a check says in a comment

# unverified
evidence_checked = Gwirio'r dystiolaeth
# unverified
whole_repository = Y storfa gyfan
# unverified
at_line = llinell { $line }
# unverified
so_many_found = { $errors ->
    [zero] dim gwallau
    [one] 1 gwall
    [two] 2 wall
    [few] 3 gwall
    [many] 6 gwall
   *[other] { $errors } gwall
}, { $warnings ->
    [zero] dim rhybuddion
    [one] 1 rhybudd
    [two] 2 rybudd
    [few] 3 rhybudd
    [many] 6 rhybudd
   *[other] { $warnings } rhybudd
}, { $notes ->
    [zero] dim nodiadau
    [one] 1 nodyn
    [two] 2 nodyn
    [few] 3 nodyn
    [many] 6 nodyn
   *[other] { $notes } nodyn
}
# unverified
so_many_more_findings = { $findings ->
    [zero] Mae lle i bob canfyddiad.
    [one] Nid oes lle i 1 canfyddiad arall: mae `tyst check` yn ei ddangos.
    [two] Nid oes lle i 2 ganfyddiad arall: mae `tyst check` yn eu dangos i gyd.
    [few] Nid oes lle i 3 chanfyddiad arall: mae `tyst check` yn eu dangos i gyd.
    [many] Nid oes lle i 6 chanfyddiad arall: mae `tyst check` yn eu dangos i gyd.
   *[other] Nid oes lle i { $findings } canfyddiad arall: mae `tyst check` yn eu dangos i gyd.
}
# unverified
so_many_more_rows = { $rows ->
    [zero] Mae lle i bob rhes o'r tabl hwn.
    [one] Nid oes lle i 1 rhes arall o'r tabl hwn.
    [two] Nid oes lle i 2 res arall o'r tabl hwn.
    [few] Nid oes lle i 3 rhes arall o'r tabl hwn.
    [many] Nid oes lle i 6 rhes arall o'r tabl hwn.
   *[other] Nid oes lle i { $rows } rhes arall o'r tabl hwn.
}

## What each rule finds

# unverified
rule_acceptance_lapsed = Derbyniad nad yw'n ddilys
# unverified
rule_audience_mismatch = Tystiolaeth gyhoeddus sy'n dibynnu ar ddogfen a gedwir rhag y cyhoedd
# unverified
rule_baseline_outdated = Cofnod yn y llinell sylfaen sydd wedi dyddio
# unverified
rule_broken_link = Dogfen neu ddolen nad yw'n arwain i unman
# unverified
rule_changed_since_review = Newidiwyd ers yr adolygiad
# unverified
rule_condition_overdue = Amod ariannu heb ei fodloni mewn pryd
# unverified
rule_copied_evidence = Geiriau wedi'u copïo o gofnod arall
# unverified
rule_due_soon = Adolygiad i'w wneud yn fuan
# unverified
rule_duplicate = Dau beth lle na chaniateir ond un
# unverified
rule_empty_evidence = Statws heb eiriau
# unverified
rule_expired_document = Dogfen wedi dod i ben
# unverified
rule_future_date = Dyddiad sydd eto i ddod
# unverified
rule_green_without_documents = Gwyrdd heb ddogfennau
# unverified
rule_impossible_date = Dyddiad amhosibl
# unverified
rule_inapplicable_evidence = Tystiolaeth ar gyfer eitem nad yw'n berthnasol
# unverified
rule_misplaced_file = Ffeil lle nad oes dim yn ei darllen
# unverified
rule_missing_evidence = Tystiolaeth heb ddod i law
# unverified
rule_newly_accepted = Derbyniwyd gan y newid ei hun
# unverified
rule_no_contact = Dim pwynt cyswllt
# unverified
rule_no_history = Dim hanes i'w ddarllen
# unverified
rule_no_plan = Oren neu goch heb gynllun
# unverified
rule_not_applicable_unadvised = Ddim yn berthnasol, heb gyngor neb
# unverified
rule_nothing_applies = Safon nad oes dim ohoni yn berthnasol
# unverified
rule_outside_repository = Llwybr sy'n gadael y storfa
# unverified
rule_overdue_action = Cam gweithredu sy'n hwyr
# unverified
rule_plan_complete = Cynllun wedi'i gwblhau, heb statws newydd
# unverified
rule_reviewed_without_change = Adolygiadau na newidiodd ddim
# unverified
rule_round_unmet = Nid yw'r hyn y mae'r cylch yn gofyn amdano wedi'i fodloni
# unverified
rule_slipped_action = Cam gweithredu a ohiriwyd
# unverified
rule_stale_evidence = Tystiolaeth wedi dyddio
# unverified
rule_translation_missing = Geiriau mewn un iaith yn unig
# unverified
rule_unasked_word = Gair nad oes safon yn gofyn amdano
# unverified
rule_unknown_field = Allwedd anhysbys
# unverified
rule_unknown_reference = Enw anhysbys
# unverified
rule_unreadable = Ffeil na ellir ei deall
# unverified
rule_unused_document = Dogfen nad oes cofnod yn cyfeirio ati
# unverified
rule_vanished_action = Cam gweithredu agored a dynnwyd ymaith

## The program's own wording, for whoever looks through it

# unverified
wording = Geiriau'r rhaglen yn Gymraeg
# unverified
wording_so_far = { $unverified ->
    [zero] Mae rhywun sy'n siarad Cymraeg wedi cadarnhau pob geiriad.
    [one] Mae 1 geiriad o { $all } heb ei wirio: geiriad y prosiect hwn ydyw, ac nid oes neb sy'n siarad Cymraeg wedi ei gadarnhau.
    [two] Mae 2 eiriad o { $all } heb eu gwirio: geiriadau'r prosiect hwn ydynt, ac nid oes neb sy'n siarad Cymraeg wedi eu cadarnhau.
    [few] Mae 3 geiriad o { $all } heb eu gwirio: geiriadau'r prosiect hwn ydynt, ac nid oes neb sy'n siarad Cymraeg wedi eu cadarnhau.
    [many] Mae 6 geiriad o { $all } heb eu gwirio: geiriadau'r prosiect hwn ydynt, ac nid oes neb sy'n siarad Cymraeg wedi eu cadarnhau.
   *[other] Mae { $unverified } geiriad o { $all } heb eu gwirio: geiriadau'r prosiect hwn ydynt, ac nid oes neb sy'n siarad Cymraeg wedi eu cadarnhau.
}
# unverified
wording_how_to = Bydd pwy bynnag sy'n cadarnhau neu'n cywiro un yn dweud hynny uwch ei ben, yn `{ $file }` y rhaglen, neu'n rhoi gwybod i'r rhai sy'n cadw'r rhaglen.
# unverified
wording_terms = Termau'r maes
# unverified
wording_sentences = Brawddegau, gyda'r hyn a lenwir rhwng { $braces }
# unverified
wording_name = Enw
# unverified
wording_english = Saesneg
# unverified
wording_welsh = Cymraeg
# unverified
wording_status = Pa mor sicr
# unverified
wording_confirmed = Cadarnhawyd: { $by }
# unverified
wording_unverified = HEB EI WIRIO

## Whether an item applies, and why

# unverified
applies_as_to_everyone = ydy, fel i bawb
# unverified
applies_yes = ydy
# unverified
applies_no = nac ydy, felly ni chaiff tystiolaeth ar ei chyfer ei chyfrif
# unverified
applies_until_stated = mae'n cyfrif fel pe bai'n berthnasol, nes bydd provider.yaml yn nodi { $fact }
# unverified
fact_is_stated = a yw { $fact } yn { $words }: mae provider.yaml yn dweud { $stated }
# unverified
fact_is_not_stated = a yw { $fact } yn { $words }: nid yw provider.yaml yn ei nodi
# unverified
fact_is_not_read = a yw { $fact } yn { $words }: ni ellir darllen yr hyn y mae provider.yaml yn ei ddweud
# unverified
fact_is_read_in_part = a yw { $fact } yn { $words }: mae provider.yaml yn dweud { $stated }, ac ni ellir deall y cyfan ohono

## The standards that are known, and the items of one

# confirmed: GOV.UK, alphagov/frontend, cy.yml
standards = Safonau
# unverified
standards_of = Safonau { $repository }
# unverified
only_built_in = Nid oes storfa dystiolaeth yma. Daw'r safonau hyn gyda'r rhaglen, ac nid oes yr un ohonynt mewn grym.
# unverified
none_by_default = Nid yw `tyst.yaml` yn enwi safon sy'n hysbys yma, felly dim ond y rhai y mae darparwr yn eu henwi drosto'i hun sydd mewn grym.
# unverified
so_many_by_default = Mae `tyst.yaml` yn rhoi'r canlynol mewn grym i bob darparwr nad yw'n enwi ei rai ei hun: { $ids }.
# unverified
known_standards = Y safonau sy'n hysbys
# unverified
id = Enw byr
# unverified
items = Eitemau
# unverified
how_much_is_known = Yn hysbys
# unverified
is_whole = yn gyfan
# unverified
is_in_part = yn rhannol
# unverified
in_force_for = Mewn grym i
# unverified
everybody = { $providers ->
    [zero] neb
    [one] yr 1 darparwr
    [two] y 2 ddarparwr
    [few] pob un o'r 3 darparwr
    [many] pob un o'r 6 darparwr
   *[other] pob un o'r { $providers } darparwr
}
# unverified
nobody = neb
# unverified
has_texts_laid_over = Daw { $id } gyda'r rhaglen, ac mae { $file } yn gosod ei destunau ei hun drosti.
# unverified
is_kept_in = Eiddo'r storfa yw { $id }, yn { $file }.
# unverified
the_rest_is_built_in = Daw'r hyn nas enwir yma gyda'r rhaglen fel y mae.
# unverified
everything_is_built_in = Daw pob un gyda'r rhaglen, fel y mae.
# unverified
title_and_published = { $title } ({ $published })
# unverified
catalogue_not_read = Mae rhywbeth o'i le yn { $file }, felly gall rhan ohoni fod ar goll yma; mae `tyst check` yn dweud beth.
# unverified
how_to_show_items = Mae `tyst standards show` gydag enw byr yn dangos eitemau safon.
# unverified
all_items = { $items ->
    [zero] Nid oes eitem yn hysbys.
    [one] Yr unig eitem sy'n hysbys.
    [two] Pob un o'r 2 eitem sy'n hysbys.
    [few] Pob un o'r 3 eitem sy'n hysbys.
    [many] Pob un o'r 6 eitem sy'n hysbys.
   *[other] Pob un o'r { $items } eitem sy'n hysbys.
}
# unverified
some_items = { $items ->
    [zero] { $shown } o 0 eitem sy'n hysbys.
    [one] { $shown } o'r 1 eitem sy'n hysbys.
    [two] { $shown } o'r 2 eitem sy'n hysbys.
    [few] { $shown } o'r 3 eitem sy'n hysbys.
    [many] { $shown } o'r 6 eitem sy'n hysbys.
   *[other] { $shown } o'r { $items } eitem sy'n hysbys.
}
# unverified
no_item_is_known = Nid oes eitem o'r safon hon yn hysbys yma.
# unverified
only_section = Dim ond yr hyn sydd yn adran { $id }, { $title }.
# unverified
only_stage = Dim ond cam { $stage } yr achrediad.
# unverified
only_interval = Dim ond eitemau y mae eu cyfnod adolygu yn { $interval }.
# unverified
no_stages = Nid oes cam gan unrhyw eitem o'r safon hon yma.
# unverified
interval_of = { $items ->
    [zero] { $interval } heb eitem
    [one] { $interval } ar gyfer 1 eitem
    [two] { $interval } ar gyfer 2 eitem
    [few] { $interval } ar gyfer 3 eitem
    [many] { $interval } ar gyfer 6 eitem
   *[other] { $interval } ar gyfer { $items } eitem
}
# unverified
the_intervals_are = Cyfnodau adolygu'r safon hon yw { $intervals }.
# unverified
item = Eitem
# unverified
what_it_asks = Yr hyn y mae'n gofyn amdano
# unverified
review_within = Adolygu o fewn
# unverified
why_or_why_not = Pam
# unverified
part = { $id }: { $title }
# unverified
suggested_measures = Mesurau a awgrymir:
# unverified
of_stage = Cam { $stage } yr achrediad.
# unverified
not_in_force_for = Nid yw'r safon hon mewn grym i { $name }. Yr hyn sy'n dilyn yw sut y byddai.
# unverified
provider_file_not_read = { $name }: nid yw ei `provider.yaml` yno neu ni ellir ei darllen, felly nid yw ei ffeithiau'n hysbys; mae `tyst check` yn dweud pam.
# unverified
so_many_apply_to = Mae { $apply } o'r { $shown } eitem yn berthnasol i { $name }.
# unverified
so_many_count_as_if = { $unknown ->
    [zero] Mae'n hysbys ar gyfer pob un.
    [one] Nid yw'n hysbys ar gyfer 1 o'r rhain, felly mae'n cyfrif fel pe bai'n berthnasol.
    [two] Nid yw'n hysbys ar gyfer 2 o'r rhain, felly maent yn cyfrif fel pe baent yn berthnasol.
    [few] Nid yw'n hysbys ar gyfer 3 o'r rhain, felly maent yn cyfrif fel pe baent yn berthnasol.
    [many] Nid yw'n hysbys ar gyfer 6 o'r rhain, felly maent yn cyfrif fel pe baent yn berthnasol.
   *[other] Nid yw'n hysbys ar gyfer { $unknown } o'r rhain, felly maent yn cyfrif fel pe baent yn berthnasol.
}
# unverified
what_applies = Yr hyn sy'n berthnasol i { $name }
# unverified
what_does_not_apply_to = Yr hyn nad yw'n berthnasol i { $name }
# unverified
items_known_in_part = { $items ->
    [zero] Nid oes eitem o'r safon hon yn hysbys yma.
    [one] Dim ond 1 eitem o'r safon hon sy'n hysbys yma, ac nid dyna'r cyfan ohoni.
    [two] Dim ond 2 eitem o'r safon hon sy'n hysbys yma, ac nid dyna'r cyfan ohoni.
    [few] Dim ond 3 eitem o'r safon hon sy'n hysbys yma, ac nid dyna'r cyfan ohoni.
    [many] Dim ond 6 eitem o'r safon hon sy'n hysbys yma, ac nid dyna'r cyfan ohoni.
   *[other] Dim ond { $items } eitem o'r safon hon sy'n hysbys yma, ac nid dyna'r cyfan ohoni.
} I gael y gweddill, mewnforiwch y rhestr wirio lawn o'ch copi chi o'r safon: rhowch hi yn { $file }.

## What another edition changes

# unverified
what_changes = O { $old } i { $new }
# unverified
compared_editions = Mae hyn yn cymharu { $old }, { $old_title }, â { $new }, { $new_title }. Caiff eitemau eu paru yn ôl eu rhif.
# unverified
changes_of_all = { $items ->
    [zero] Dim eitemau
    [one] 1 eitem
    [two] 2 eitem
    [few] 3 eitem
    [many] 6 eitem
   *[other] { $items } eitem
}: { $unchanged } heb newid, { $changed } wedi newid{ $how }, { $new } newydd, { $gone } wedi mynd.
# unverified
in_brackets = {" "}({ $ways })
# unverified
so_many_reworded = { $many ->
    [zero] 0 wedi'u haileirio
    [one] 1 wedi'i haileirio
    [two] 2 wedi'u haileirio
    [few] 3 wedi'u haileirio
    [many] 6 wedi'u haileirio
   *[other] { $many } wedi'u haileirio
}
# unverified
so_many_refresh = { $many } â chyfnod adolygu gwahanol
# unverified
so_many_applies = { $many } yn berthnasol i eraill
# unverified
so_many_stage = { $many } â cham gwahanol
# unverified
so_many_section = { $many } mewn adran wahanol
# unverified
so_many_moved = { $many } â rhif gwahanol
# unverified
compared_in_part = Dim ond rhan o { $id } sy'n hysbys yma, felly gall eitem nad yw ynddi fod yn y safon wedi'r cyfan.
# unverified
items_that_changed = Eitemau sydd wedi newid
# unverified
new_items = Eitemau newydd
# unverified
items_that_are_gone = Eitemau sydd wedi mynd
# unverified
what_changed = Beth a newidiodd
# unverified
before = Cynt
# unverified
now = Nawr
# unverified
its_number = rhif
# unverified
its_title = teitl
# unverified
its_asks = yr hyn y mae'n gofyn amdano
# unverified
its_parts = rhannau
# unverified
its_review = adolygu o fewn
# unverified
its_condition = yn berthnasol
# unverified
its_stage = cam
# unverified
its_section = adran
# unverified
nothing = —
# unverified
moved_from = { $new }, wedi symud o { $old }
# unverified
is_gone = wedi mynd
# unverified
is_moved = wedi symud
# unverified
is_reworded = wedi'i haileirio
# unverified
has_another_refresh = cyfnod adolygu gwahanol
# unverified
applies_to_others = yn berthnasol i eraill
# unverified
has_another_stage = cam gwahanol
# unverified
is_in_another_section = adran wahanol
# unverified
no_evidence_to_compare = Nid oes storfa dystiolaeth yma, felly ni ddywedir dim am dystiolaeth.
# unverified
concerns_nobody = Nid yw'r naill na'r llall mewn grym i unrhyw un o'r darparwyr dan sylw, ac nid oes gan yr un ohonynt dystiolaeth ar gyfer y naill na'r llall.
# unverified
ratings_that_carry_over = { $ratings ->
    [zero] Nid oes statws ar gyfer eitemau na newidiodd.
    [one] Mae 1 statws ar gyfer eitemau na newidiodd.
    [two] Mae 2 statws ar gyfer eitemau na newidiodd.
    [few] Mae 3 statws ar gyfer eitemau na newidiodd.
    [many] Mae 6 statws ar gyfer eitemau na newidiodd.
   *[other] Mae { $ratings } statws ar gyfer eitemau na newidiodd.
}
# unverified
new_names_wanted = I gyfrif ar gyfer { $new }, rhaid enwi statws fel hyn: { $now } yn lle { $before }.
# unverified
new_numbers_wanted = Lle mae gan eitem rif arall, rhaid ei henwi wrth y rhif hwnnw.
# unverified
records_to_read_again = { $name }: cofnodion i'w darllen eto
# unverified
nothing_to_read_again = Nid oes angen darllen unrhyw gofnod eto.
# unverified
items_nothing_answers = { $name }: eitemau sy'n berthnasol ac nad oes dim yn eu hateb eto
# unverified
everything_is_answered = Mae gan bob eitem sy'n berthnasol gofnod, o dan ei henw newydd neu ei hen enw.
# unverified
record = Cofnod
# unverified
no_rating = dim statws y gellir ei ddarllen

## Wording that changed since a record answered it

# unverified
rule_wording_changed = Geiriad wedi newid ers ei ateb

## What a change does

# unverified
changes_of = Beth a newidiodd: { $title }
# unverified
nothing_changed_for_public = Nid oes dim y byddai'r cyhoedd yn ei weld wedi newid.
# unverified
nothing_changed_for_commissioner = Nid oes dim y byddai comisiynydd yn ei weld wedi newid.
# unverified
nothing_changed_for_internal = Nid oes dim sy'n cael ei farnu wedi newid.
# unverified
of_provider_changed = { $name }: { $what }.
# unverified
provider_is_new = newydd yma, gyda thystiolaeth ar gyfer { $evidenced } o { $applicable } eitem a { $standing } statws sy'n sefyll
# unverified
provider_is_gone = ddim yma mwyach, na'i holl dystiolaeth
# unverified
provider_is_renamed = enw blaenorol ei ffolder oedd { $from }
# unverified
provider_otherwise_same = dim byd arall
# unverified
ratings_down = { $many ->
    [zero] dim statws i lawr
    [one] 1 statws i lawr
    [two] 2 statws i lawr
    [few] 3 statws i lawr
    [many] 6 statws i lawr
   *[other] { $many } statws i lawr
}
# unverified
ratings_up = { $many ->
    [zero] dim statws i fyny
    [one] 1 statws i fyny
    [two] 2 statws i fyny
    [few] 3 statws i fyny
    [many] 6 statws i fyny
   *[other] { $many } statws i fyny
}
# unverified
ratings_lost = { $many ->
    [zero] dim statws wedi'i golli
    [one] 1 statws wedi'i golli
    [two] 2 statws wedi'u colli
    [few] 3 statws wedi'u colli
    [many] 6 statws wedi'u colli
   *[other] { $many } statws wedi'u colli
}
# unverified
ratings_gained = { $many ->
    [zero] dim statws newydd
    [one] 1 statws newydd
    [two] 2 statws newydd
    [few] 3 statws newydd
    [many] 6 statws newydd
   *[other] { $many } statws newydd
}
# unverified
ratings_set_aside = { $many ->
    [zero] dim eitem wedi'i neilltuo fel un nad yw'n berthnasol
    [one] 1 eitem wedi'i neilltuo fel un nad yw'n berthnasol
    [two] 2 eitem wedi'u neilltuo fel rhai nad ydynt yn berthnasol
    [few] 3 eitem wedi'u neilltuo fel rhai nad ydynt yn berthnasol
    [many] 6 eitem wedi'u neilltuo fel rhai nad ydynt yn berthnasol
   *[other] { $many } eitem wedi'u neilltuo fel rhai nad ydynt yn berthnasol
}
# unverified
ratings_taken_up = { $many ->
    [zero] dim eitem a neilltuwyd wedi cael statws eto
    [one] 1 eitem a neilltuwyd wedi cael statws eto
    [two] 2 eitem a neilltuwyd wedi cael statws eto
    [few] 3 eitem a neilltuwyd wedi cael statws eto
    [many] 6 eitem a neilltuwyd wedi cael statws eto
   *[other] { $many } eitem a neilltuwyd wedi cael statws eto
}
# unverified
ratings_fallen = { $many ->
    [zero] dim statws wedi peidio â sefyll
    [one] 1 statws nad yw'n sefyll mwyach
    [two] 2 statws nad ydynt yn sefyll mwyach
    [few] 3 statws nad ydynt yn sefyll mwyach
    [many] 6 statws nad ydynt yn sefyll mwyach
   *[other] { $many } statws nad ydynt yn sefyll mwyach
}
# unverified
ratings_stand_again = { $many ->
    [zero] dim statws sy'n sefyll o'r newydd
    [one] 1 statws sy'n sefyll o'r newydd
    [two] 2 statws sy'n sefyll o'r newydd
    [few] 3 statws sy'n sefyll o'r newydd
    [many] 6 statws sy'n sefyll o'r newydd
   *[other] { $many } statws sy'n sefyll o'r newydd
}
# unverified
ratings_told = { $many ->
    [zero] dim statws a ddangosir o hyn ymlaen
    [one] 1 statws a ddangosir o hyn ymlaen
    [two] 2 statws a ddangosir o hyn ymlaen
    [few] 3 statws a ddangosir o hyn ymlaen
    [many] 6 statws a ddangosir o hyn ymlaen
   *[other] { $many } statws a ddangosir o hyn ymlaen
}
# unverified
ratings_withheld = { $many ->
    [zero] dim statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
    [one] 1 statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
    [two] 2 statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
    [few] 3 statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
    [many] 6 statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
   *[other] { $many } statws a gedwir rhag y darllenwyr hyn o hyn ymlaen
}
# unverified
items_with_new_evidence = { $items ->
    [zero] dim tystiolaeth yn newydd
    [one] tystiolaeth ar gyfer 1 eitem yn newydd
    [two] tystiolaeth ar gyfer 2 eitem yn newydd
    [few] tystiolaeth ar gyfer 3 eitem yn newydd
    [many] tystiolaeth ar gyfer 6 eitem yn newydd
   *[other] tystiolaeth ar gyfer { $items } eitem yn newydd
}
# unverified
items_renewed = { $items ->
    [zero] dim tystiolaeth wedi'i hadnewyddu
    [one] tystiolaeth ar gyfer 1 eitem wedi'i hadnewyddu
    [two] tystiolaeth ar gyfer 2 eitem wedi'i hadnewyddu
    [few] tystiolaeth ar gyfer 3 eitem wedi'i hadnewyddu
    [many] tystiolaeth ar gyfer 6 eitem wedi'i hadnewyddu
   *[other] tystiolaeth ar gyfer { $items } eitem wedi'i hadnewyddu
}
# unverified
items_edited = { $items ->
    [zero] dim tystiolaeth wedi'i golygu
    [one] tystiolaeth ar gyfer 1 eitem wedi'i golygu
    [two] tystiolaeth ar gyfer 2 eitem wedi'i golygu
    [few] tystiolaeth ar gyfer 3 eitem wedi'i golygu
    [many] tystiolaeth ar gyfer 6 eitem wedi'i golygu
   *[other] tystiolaeth ar gyfer { $items } eitem wedi'i golygu
}
# unverified
items_removed = { $items ->
    [zero] dim tystiolaeth wedi'i thynnu
    [one] tystiolaeth ar gyfer 1 eitem wedi'i thynnu
    [two] tystiolaeth ar gyfer 2 eitem wedi'i thynnu
    [few] tystiolaeth ar gyfer 3 eitem wedi'i thynnu
    [many] tystiolaeth ar gyfer 6 eitem wedi'i thynnu
   *[other] tystiolaeth ar gyfer { $items } eitem wedi'i thynnu
}
# unverified
items_unreadable = { $items ->
    [zero] dim tystiolaeth na ellir ei darllen mwyach
    [one] tystiolaeth ar gyfer 1 eitem na ellir ei darllen mwyach
    [two] tystiolaeth ar gyfer 2 eitem na ellir ei darllen mwyach
    [few] tystiolaeth ar gyfer 3 eitem na ellir ei darllen mwyach
    [many] tystiolaeth ar gyfer 6 eitem na ellir ei darllen mwyach
   *[other] tystiolaeth ar gyfer { $items } eitem na ellir ei darllen mwyach
}
# unverified
items_readable = { $items ->
    [zero] dim tystiolaeth y gellir ei darllen eto
    [one] tystiolaeth ar gyfer 1 eitem y gellir ei darllen eto
    [two] tystiolaeth ar gyfer 2 eitem y gellir ei darllen eto
    [few] tystiolaeth ar gyfer 3 eitem y gellir ei darllen eto
    [many] tystiolaeth ar gyfer 6 eitem y gellir ei darllen eto
   *[other] tystiolaeth ar gyfer { $items } eitem y gellir ei darllen eto
}
# unverified
items_became_stale = { $items ->
    [zero] dim eitem wedi dyddio
    [one] 1 eitem wedi dyddio
    [two] 2 eitem wedi dyddio
    [few] 3 eitem wedi dyddio
    [many] 6 eitem wedi dyddio
   *[other] { $items } eitem wedi dyddio
}
# unverified
items_became_fresh = { $items ->
    [zero] dim eitem wedi'i diweddaru
    [one] 1 eitem wedi'i diweddaru
    [two] 2 eitem wedi'u diweddaru
    [few] 3 eitem wedi'u diweddaru
    [many] 6 eitem wedi'u diweddaru
   *[other] { $items } eitem wedi'u diweddaru
}
# unverified
coverage_moved = cwmpas { $catalogue } { $before } → { $after } o { $applicable }
# unverified
coverage_moved_with_items = cwmpas { $catalogue } { $before } o { $of_before } → { $after } o { $of_after }
# unverified
actions_vanished = { $actions ->
    [zero] dim cam gweithredu wedi diflannu heb ei gwblhau
    [one] 1 cam gweithredu wedi diflannu heb ei gwblhau
    [two] 2 gam gweithredu wedi diflannu heb eu cwblhau
    [few] 3 cham gweithredu wedi diflannu heb eu cwblhau
    [many] 6 cham gweithredu wedi diflannu heb eu cwblhau
   *[other] { $actions } cam gweithredu wedi diflannu heb eu cwblhau
}
# unverified
action_slipped = 1 cam gweithredu wedi llithro { $by }
# unverified
actions_slipped = { $actions ->
    [zero] dim cam gweithredu wedi llithro
    [one] 1 cam gweithredu wedi llithro
    [two] 2 gam gweithredu wedi llithro
    [few] 3 cham gweithredu wedi llithro
    [many] 6 cham gweithredu wedi llithro
   *[other] { $actions } cam gweithredu wedi llithro
}
# unverified
actions_undated = { $actions ->
    [zero] dim cam gweithredu heb ddyddiad mwyach
    [one] 1 cam gweithredu heb ddyddiad mwyach
    [two] 2 gam gweithredu heb ddyddiad mwyach
    [few] 3 cham gweithredu heb ddyddiad mwyach
    [many] 6 cham gweithredu heb ddyddiad mwyach
   *[other] { $actions } cam gweithredu heb ddyddiad mwyach
}
# unverified
actions_reopened = { $actions ->
    [zero] dim cam gweithredu yn agored eto
    [one] 1 cam gweithredu yn agored eto
    [two] 2 gam gweithredu yn agored eto
    [few] 3 cham gweithredu yn agored eto
    [many] 6 cham gweithredu yn agored eto
   *[other] { $actions } cam gweithredu yn agored eto
}
# unverified
actions_opened = { $actions ->
    [zero] dim cam gweithredu newydd
    [one] 1 cam gweithredu newydd
    [two] 2 gam gweithredu newydd
    [few] 3 cham gweithredu newydd
    [many] 6 cham gweithredu newydd
   *[other] { $actions } cam gweithredu newydd
}
# unverified
actions_reworded = { $actions ->
    [zero] dim cam gweithredu wedi'i aralleirio
    [one] 1 cam gweithredu wedi'i aralleirio
    [two] 2 gam gweithredu wedi'u haralleirio
    [few] 3 cham gweithredu wedi'u haralleirio
    [many] 6 cham gweithredu wedi'u haralleirio
   *[other] { $actions } cam gweithredu wedi'u haralleirio
}
# unverified
actions_brought_forward = { $actions ->
    [zero] dim cam gweithredu wedi'i symud yn gynharach
    [one] 1 cam gweithredu wedi'i symud yn gynharach
    [two] 2 gam gweithredu wedi'u symud yn gynharach
    [few] 3 cham gweithredu wedi'u symud yn gynharach
    [many] 6 cham gweithredu wedi'u symud yn gynharach
   *[other] { $actions } cam gweithredu wedi'u symud yn gynharach
}
# unverified
actions_dated = { $actions ->
    [zero] dim cam gweithredu wedi cael dyddiad
    [one] 1 cam gweithredu wedi cael dyddiad
    [two] 2 gam gweithredu wedi cael dyddiad
    [few] 3 cham gweithredu wedi cael dyddiad
    [many] 6 cham gweithredu wedi cael dyddiad
   *[other] { $actions } cam gweithredu wedi cael dyddiad
}
# unverified
actions_done = { $actions ->
    [zero] dim cam gweithredu wedi'i gwblhau
    [one] 1 cam gweithredu wedi'i gwblhau
    [two] 2 gam gweithredu wedi'u cwblhau
    [few] 3 cham gweithredu wedi'u cwblhau
    [many] 6 cham gweithredu wedi'u cwblhau
   *[other] { $actions } cam gweithredu wedi'u cwblhau
}
# unverified
papers_added = { $papers ->
    [zero] dim dogfen wedi'i hychwanegu
    [one] 1 ddogfen wedi'i hychwanegu
    [two] 2 ddogfen wedi'u hychwanegu
    [few] 3 dogfen wedi'u hychwanegu
    [many] 6 dogfen wedi'u hychwanegu
   *[other] { $papers } dogfen wedi'u hychwanegu
}
# unverified
papers_dropped = { $papers ->
    [zero] dim dogfen wedi'i gollwng
    [one] 1 ddogfen wedi'i gollwng
    [two] 2 ddogfen wedi'u gollwng
    [few] 3 dogfen wedi'u gollwng
    [many] 6 dogfen wedi'u gollwng
   *[other] { $papers } dogfen wedi'u gollwng
}
# unverified
papers_replaced = { $papers ->
    [zero] dim dogfen wedi'i disodli
    [one] 1 ddogfen wedi'i disodli
    [two] 2 ddogfen wedi'u disodli
    [few] 3 dogfen wedi'u disodli
    [many] 6 dogfen wedi'u disodli
   *[other] { $papers } dogfen wedi'u disodli
}
# unverified
findings_new = { $findings ->
    [zero] dim canfyddiad newydd
    [one] 1 canfyddiad newydd
    [two] 2 ganfyddiad newydd
    [few] 3 chanfyddiad newydd
    [many] 6 chanfyddiad newydd
   *[other] { $findings } canfyddiad newydd
}
# unverified
findings_gone = { $findings ->
    [zero] dim canfyddiad wedi mynd
    [one] 1 canfyddiad wedi mynd
    [two] 2 ganfyddiad wedi mynd
    [few] 3 chanfyddiad wedi mynd
    [many] 6 chanfyddiad wedi mynd
   *[other] { $findings } canfyddiad wedi mynd
}
# unverified
of_repository_changed = Yr hyn sy'n gymwys i bob darparwr: { $what }.
# unverified
rules_switched_off = Mae'r gosodiadau'n diffodd yr hyn y chwiliwyd amdano o'r blaen: { $rules }.
# unverified
rules_switched_on = Mae'r gosodiadau'n chwilio am yr hyn a ddiffoddwyd o'r blaen: { $rules }.
# unverified
compared_with = { $after }, o'i gymharu â { $before }.
# unverified
files_on_disk = Y ffeiliau ar y ddisg
# unverified
commit_before = comit { $id }, { $day }
# unverified
commit_after = Comit { $id }, { $day }
# unverified
both_judged_on = Bernir y ddau fel yr oedd pethau ar { $day }, felly nid amser yn unig a wnaeth ddim o hyn.
# unverified
each_judged_on = Bernir pob un fel yr oedd pethau ar ei ddiwrnod ei hun, { $before } a { $after }, felly dangosir hefyd yr hyn a ddyddiodd gydag amser yn unig.
# unverified
both_judged_on_round = Bernir y ddau ar delerau'r cylch “{ $round }”, fel y byddant ar ei ddyddiad cau, { $closes }.
# unverified
nothing_there_before = Nid oedd storfa dystiolaeth yma bryd hynny, felly mae popeth yn newydd.
# unverified
nothing_there_after = Nid oes storfa dystiolaeth yma bellach, felly mae popeth wedi mynd.
# unverified
items_changed = Statws a thystiolaeth a newidiodd
# unverified
actions_changed = Camau gweithredu a newidiodd
# unverified
papers_changed = Dogfennau a newidiodd
# unverified
findings_changed = Canfyddiadau a ddaeth ac a aeth
# unverified
coverage_changed = Cwmpas, cynt a nawr
# unverified
what_happened = Beth ddigwyddodd
# unverified
where_it_stands = Ble
# unverified
evidence_became_new = newydd
# unverified
evidence_became_renewed = adnewyddwyd: adolygwyd { $day }
# unverified
evidence_became_edited = golygwyd: { $parts }
# unverified
evidence_also_edited = { $before }; golygwyd { $parts }
# unverified
evidence_became_removed = tynnwyd
# unverified
evidence_became_unreadable = ni ellir ei darllen mwyach
# unverified
evidence_became_readable = gellir ei darllen eto
# unverified
actions_not_followed = Nid yw holl hanes git yma, felly gall cam gweithredu sydd wedi mynd fod wedi'i gwblhau cyn ei dynnu.
# unverified
part_words = geiriau
# unverified
part_papers = dogfennau
# unverified
part_figures = ffigurau
# unverified
part_audience = pwy gaiff ei darllen
# unverified
part_owner = perchennog
# unverified
part_advice = ar gyngor pwy
# unverified
part_reviewed = diwrnod yr adolygiad, sy'n gynharach neu wedi mynd
# unverified
not_asked_for = NI OFYNNIR AMDANI
# unverified
became_stale = wedi dyddio
# unverified
became_fresh = wedi'i diweddaru
# unverified
vanished_from_record = DIFLANNODD heb ei gwblhau; { $due } oedd y dyddiad
# unverified
vanished_with_record = DIFLANNODD gyda'i gofnod, heb ei gwblhau; { $due } oedd y dyddiad
# unverified
slipped_so_far = llithrodd { $by }, o { $before } i { $after }
# unverified
slipped_again = { $slipped }; symudwyd yn hwyrach { $times } gwaith i gyd
# unverified
brought_forward_so_far = symudwyd yn gynharach { $by }, o { $before } i { $after }
# unverified
no_longer_dated = nid oes ganddo ddyddiad mwyach; { $due } oedd y dyddiad
# unverified
now_dated = { $due } yw'r dyddiad, ac nid oedd dyddiad o'r blaen
# unverified
is_reopened = yn agored eto, { $due } yw'r dyddiad
# unverified
is_opened = newydd, { $due } yw'r dyddiad
# unverified
action_is_reworded = aralleiriwyd
# unverified
said_before = { $what } (cynt: { $was })
# confirmed: HMCTS, civil-citizen-ui, cy.json
is_done = wedi cwblhau
# unverified
paper_added = ychwanegwyd
# unverified
paper_dropped = gollyngwyd
# unverified
paper_replaced = disodlwyd: yr un enw, a chynnwys arall
# unverified
finding_new = newydd
# unverified
finding_gone = wedi mynd
# unverified
finding_accepted = derbyniwyd, ac fe'i cofnodwyd
# unverified
evidenced_before = Tystiolaeth cynt
# unverified
evidenced_now = Tystiolaeth nawr
# unverified
applicable_now = O eitemau
# unverified
fresh_before = Cyfredol cynt
# unverified
fresh_now = Cyfredol nawr
# unverified
standing_before = Yn sefyll cynt
# unverified
standing_now = Yn sefyll nawr
# unverified
round_is_nearer = Mae'r cylch “{ $round }” yn nes.
# unverified
round_is_further = Mae'r cylch “{ $round }” ymhellach i ffwrdd.
# unverified
round_is_both = Mae'r cylch “{ $round }” yn nes mewn rhai pethau ac ymhellach i ffwrdd mewn eraill.
# unverified
round_is_unmoved = Nid yw'r cylch “{ $round }” yn nes nac ymhellach i ffwrdd.
# unverified
round_lacks = Cynt → nawr: { $what }.
# unverified
round_lacks_items = eitemau heb statws sy'n sefyll { $before } → { $now }
# unverified
round_lacks_asks = gofynion heb eu bodloni { $before } → { $now }
# unverified
round_lacks_conditions = amodau cyllido heb eu bodloni { $before } → { $now }
# unverified
round_covers = cwmpas { $before } → { $now }
# unverified
so_many_of = { $part } o { $whole }
# unverified
still_lacking = Yr hyn sydd ei angen o hyd ar y cylch
# unverified
asks_not_met = Gofynnwyd a heb ei fodloni
# unverified
conditions_not_met = Amodau heb eu bodloni
# unverified
items_without_standing = Eitemau heb statws sy'n sefyll
# unverified
condition_wants = { $item } i fod yn { $rating }
# unverified
comment_is_cut = { $lines ->
    [zero] Mae'r cyfan yma.
    [one] Nid oes lle i 1 llinell arall mewn sylw: mae `tyst diff` yn dangos y cyfan.
    [two] Nid oes lle i 2 linell arall mewn sylw: mae `tyst diff` yn dangos y cyfan.
    [few] Nid oes lle i 3 llinell arall mewn sylw: mae `tyst diff` yn dangos y cyfan.
    [many] Nid oes lle i 6 llinell arall mewn sylw: mae `tyst diff` yn dangos y cyfan.
   *[other] Nid oes lle i { $lines } llinell arall mewn sylw: mae `tyst diff` yn dangos y cyfan.
}

## Figures of measures

# unverified
figures = Ffigurau
# unverified
what_figures_show = Yr hyn a gafodd ei gyfrif neu ei fesur, fesul cyfnod. Lle mae'r safon yn disgwyl ffigur sydd heb ddod i law neu sy'n hwyr, mae wedi'i farcio.
# unverified
counts_up_to = Dangosir cyfrifon o 0 i { $most } fel “{ $shown }”, gan y gall niferoedd bach ddatgelu pobl.
# unverified
figures_for = Ffigurau ar gyfer { $number }, { $title }
# unverified
figures_by_length = Ffigurau ar gyfer { $number }, { $title }, fesul cyfnod o { $length }
# unverified
no_figures_for = Ar gyfer { $number }, { $title }, ni roddwyd ffigur eto. Mae'r safon yn disgwyl y rhain:
# unverified
figures_kept_for_all = Cedwir y ffigurau ar gyfer { $number }, { $title }, i bob darllenydd.
# unverified
figures_kept_for_commissioners = Cedwir y ffigurau ar gyfer { $number }, { $title }, i gomisiynwyr a darllenwyr mewnol.
# unverified
figures_kept_for_internal = Cedwir y ffigurau ar gyfer { $number }, { $title }, i ddarllenwyr mewnol.
# unverified
measure = Mesur
# unverified
counted_in = Uned
# unverified
next_figure_due = Disgwylir y nesaf erbyn
# unverified
month_of_year = { $month } { $year }
# unverified
months_of_year = { $from } – { $to } { $year }
# unverified
months_of_years = { $from } – { $to }
# unverified
how_much = Faint a wnaed?
# unverified
how_well = Pa mor dda y'i gwnaed?
# unverified
better_off = A oes unrhyw un yn well ei fyd?
# unverified
other_figures = Ffigurau eraill
# unverified
fewer_than = { $limit ->
    [zero] llai na 0
    [one] llai nag 1
    [two] llai na 2
    [few] llai na 3
    [many] llai na 6
    [8] llai nag 8
    [11] llai nag 11
   *[other] llai na { $limit }
}
# unverified
figure_missing = HEB DDOD I LAW
# unverified
figure_not_given = heb ei roi
# unverified
figure_in_other_columns = gweler cyfnodau eraill
# unverified
figures_differ = RHODDWYD DDWYWAITH
# unverified
period_not_over = HEB DDOD I BEN ETO
# unverified
figure_late = YN HWYR
# unverified
figure_due_now = nawr
# unverified
figure_not_looked_for = ni ddisgwylir un
# unverified
figure_due_unclear = ddim yn hysbys
# unverified
earlier_periods = { $periods ->
    [zero] Nid oes cyfnod cynharach yn y cofnodion.
    [one] Mae 1 cyfnod cynharach yn y cofnodion nad yw'n cael ei ddangos yma.
    [two] Mae 2 gyfnod cynharach yn y cofnodion nad ydynt yn cael eu dangos yma.
    [few] Mae 3 chyfnod cynharach yn y cofnodion nad ydynt yn cael eu dangos yma.
    [many] Mae 6 chyfnod cynharach yn y cofnodion nad ydynt yn cael eu dangos yma.
   *[other] Mae { $periods } cyfnod cynharach yn y cofnodion nad ydynt yn cael eu dangos yma.
}
# unverified
figures_without_period = { $figures ->
    [zero] Mae gan bob ffigur gyfnod.
    [one] Mae gan 1 ffigur gyfnod na all fod yn gywir, ac ni chaiff ei ddangos.
    [two] Mae gan 2 ffigur gyfnod na all fod yn gywir, ac ni chânt eu dangos.
    [few] Mae gan 3 ffigur gyfnod na all fod yn gywir, ac ni chânt eu dangos.
    [many] Mae gan 6 ffigur gyfnod na all fod yn gywir, ac ni chânt eu dangos.
   *[other] Mae gan { $figures } ffigur gyfnod na all fod yn gywir, ac ni chânt eu dangos.
}
# unverified
figures_kept = { $figures ->
    [zero] Nid oes ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn.
    [one] Mae 1 ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chaiff ei ddangos.
    [two] Mae 2 ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu dangos.
    [few] Mae 3 ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu dangos.
    [many] Mae 6 ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu dangos.
   *[other] Mae { $figures } ffigur mewn cofnodion a gedwir rhag y darllenwyr hyn, ac ni chânt eu dangos.
}
# unverified
rule_measure_late = Ffigurau'n hwyr
# unverified
rule_measure_missing = Ffigurau heb ddod i law

## What else asks for the same

# unverified
what_else_asks = Beth arall sy'n gofyn am hyn
# unverified
asks_for_the_same = yn gofyn am yr un peth
# unverified
asks_for_less = yn gofyn am lai: mae'n rhan o hyn
# unverified
asks_for_more = yn gofyn am fwy: mae hyn i gyd o'i fewn
# unverified
asks_for_some = yn gofyn am beth o'r un peth
# unverified
judged_on_by = barnwyd ar { $on } gan: { $who }
# unverified
judged_some_day_by = barnwyd ar ddiwrnod nas rhoddir gan: { $who }
# unverified
all_judged = Sut y barnwyd: { $judged }.
# unverified
section_as_a_whole = { $title } (yr adran yn ei chyfanrwydd)
# unverified
of_the_section = Am ei hadran yn ei chyfanrwydd, { $id } { $title }:
# unverified
nothing_else_asks = Nid oes croesgyfeiriad yn enwi dim arall sy'n gofyn am hyn.
# unverified
nothing_else_asks_for_section = Nid yw'r un croesgyfeiriad yn enwi'r adran hon yn ei chyfanrwydd. Mae'r hyn arall sy'n gofyn am un o'i heitemau i'w weld gyda'r eitem.
# unverified
evidence_elsewhere = Tystiolaeth ar gyfer yr hyn arall sy'n gofyn am hyn
# unverified
no_evidence_elsewhere = Nid oes gan y darparwr hwn ddim sy'n cyfrif.
# unverified
answers_all = yn ateb hyn i gyd, fel y barnwyd
# unverified
answers_a_part = yn ateb rhan o hyn, fel y barnwyd
# unverified
rule_overlap = Tystiolaeth a all ateb eitem arall

## How much of another standard is answered already

# unverified
next_title = { $provider }: yr hyn y mae ei dystiolaeth yn ei ateb o safonau nad yw'n eu dal
# unverified
nothing_in_force_for_it = Nid oes safon mewn grym i'r darparwr hwn.
# unverified
these_in_force_for_it = Mewn grym i'r darparwr hwn, ac felly heb edrych arnynt yma: { $standards }.
# unverified
what_a_crosswalk_judges = Croesgyfeiriadau sy'n dweud beth a atebir: darllenodd rhywun ddwy safon, a barnu pa rai o'u heitemau sy'n gofyn am yr un peth. Nid yw croesgyfeiriad yn gwybod dim am y dystiolaeth ei hun, felly ni roddir statws i ddim yma. Darllenwch yr hyn y mae eitem yn gofyn amdano, gyda `tyst explain`, cyn ei hychwanegu at gofnod.
# unverified
what_doubt_is = “Mewn amheuaeth” yw'r hyn a atebir yn llwyr, gan statws sy'n oren neu'n goch neu nad yw'n sefyll. Gall “yn rhannol” ddibynnu ar statws o unrhyw liw: mae'r tabl olaf yn dweud pa un. “Heb ei ateb” yw'r hyn nad oes croesgyfeiriad yn enwi tystiolaeth ar ei gyfer; os nad oes neb wedi ei gymharu, nid yw hynny'n golygu nad oes dim arall yn gofyn amdano.
# unverified
nothing_beyond = Mae pob safon y gofynnir amdani mewn grym eisoes: mae `tyst table` yn dangos ble mae'r darparwr yn sefyll gyda hi.
# unverified
nothing_is_known_to_apply = Nid yw'n hysbys bod unrhyw eitem ohoni yn berthnasol.
# unverified
reached = O'r { $applicable } eitem sy'n berthnasol, { $firmly ->
    [zero] nid atebir yr un
    [one] atebir 1
    [two] atebir 2
    [few] atebir 3
    [many] atebir 6
   *[other] atebir { $firmly }
} yn llwyr gan statws gwyrdd sy'n sefyll ({ $percent }%). O'r lleill: { $weakly } yn llwyr ac mewn amheuaeth, { $partly } yn rhannol, { $not } heb ateb o gwbl.
# unverified
rated_themselves = { $items ->
    [zero] Nid oes eitem â statws mewn cofnod eisoes.
    [one] Mae gan 1 eitem statws mewn cofnod eisoes, sy'n cyfrif cyn unrhyw groesgyfeiriad.
    [two] Mae gan 2 eitem statws mewn cofnod eisoes, sy'n cyfrif cyn unrhyw groesgyfeiriad.
    [few] Mae gan 3 eitem statws mewn cofnod eisoes, sy'n cyfrif cyn unrhyw groesgyfeiriad.
    [many] Mae gan 6 eitem statws mewn cofnod eisoes, sy'n cyfrif cyn unrhyw groesgyfeiriad.
   *[other] Mae gan { $items } eitem statws mewn cofnod eisoes, sy'n cyfrif cyn unrhyw groesgyfeiriad.
}
# unverified
applies_to_all_known = Mae'n hysbys am bob eitem a yw'n berthnasol.
# unverified
so_many_not_known_to_apply = { $items ->
    [zero] Mae'n hysbys am bob eitem a yw'n berthnasol
    [one] Nid yw'n hysbys a yw 1 eitem arall yn berthnasol
    [two] Nid yw'n hysbys a yw 2 eitem arall yn berthnasol
    [few] Nid yw'n hysbys a yw 3 eitem arall yn berthnasol
    [many] Nid yw'n hysbys a yw 6 eitem arall yn berthnasol
   *[other] Nid yw'n hysbys a yw { $items } eitem arall yn berthnasol
}, ac ni chaiff hynny ei gyfrif: { $many ->
    [zero] nid yw { $facts }
    [one] nid yw { $facts }
    [two] nid yw { $facts }
    [few] nid yw { $facts }
    [many] nid yw { $facts }
   *[other] nid yw { $facts }
} yn hysbys ar gyfer y darparwr.
# unverified
quoted_fact = “{ $fact }”
# unverified
rests_on_day = { $judgements ->
    [zero] Nid yw hyn yn dibynnu ar unrhyw farn ar { $on } gan: { $who }
    [one] Mae hyn yn dibynnu ar 1 farn a roddwyd ar { $on } gan: { $who }
    [two] Mae hyn yn dibynnu ar 2 farn a roddwyd ar { $on } gan: { $who }
    [few] Mae hyn yn dibynnu ar 3 barn a roddwyd ar { $on } gan: { $who }
    [many] Mae hyn yn dibynnu ar 6 barn a roddwyd ar { $on } gan: { $who }
   *[other] Mae hyn yn dibynnu ar { $judgements } barn a roddwyd ar { $on } gan: { $who }
}
# unverified
rests_on_some_day = { $judgements ->
    [zero] Nid yw hyn yn dibynnu ar unrhyw farn gan: { $who }
    [one] Mae hyn yn dibynnu ar 1 farn a roddwyd ar ddiwrnod nas nodir gan: { $who }
    [two] Mae hyn yn dibynnu ar 2 farn a roddwyd ar ddiwrnod nas nodir gan: { $who }
    [few] Mae hyn yn dibynnu ar 3 barn a roddwyd ar ddiwrnod nas nodir gan: { $who }
    [many] Mae hyn yn dibynnu ar 6 barn a roddwyd ar ddiwrnod nas nodir gan: { $who }
   *[other] Mae hyn yn dibynnu ar { $judgements } barn a roddwyd ar ddiwrnod nas nodir gan: { $who }
}
# unverified
rests_on_no_crosswalk = Nid oes ateb yn dibynnu ar groesgyfeiriad.
# unverified
not_compared = Nid oes croesgyfeiriad yn cymharu'r safon hon ag un arall, felly ni ellir dweud dim am yr hyn y mae tystiolaeth arall yn ei ateb ohoni.
# unverified
pairs_lost = { $pairs ->
    [zero] Nid oes pâr o'r croesgyfeiriad { $crosswalk } ar goll.
    [one] Mae 1 pâr o'r croesgyfeiriad { $crosswalk } yn enwi'r hyn nad yw yn y safonau yma, ac nid yw'n cyfrif.
    [two] Mae 2 bâr o'r croesgyfeiriad { $crosswalk } yn enwi'r hyn nad yw yn y safonau yma, ac nid ydynt yn cyfrif.
    [few] Mae 3 phâr o'r croesgyfeiriad { $crosswalk } yn enwi'r hyn nad yw yn y safonau yma, ac nid ydynt yn cyfrif.
    [many] Mae 6 phâr o'r croesgyfeiriad { $crosswalk } yn enwi'r hyn nad yw yn y safonau yma, ac nid ydynt yn cyfrif.
   *[other] Mae { $pairs } pâr o'r croesgyfeiriad { $crosswalk } yn enwi'r hyn nad yw yn y safonau yma, ac nid ydynt yn cyfrif.
}
# unverified
note_on_crosswalk = Am y croesgyfeiriad { $crosswalk }: { $note }
# unverified
standard_with_id = { $title } ({ $id })
# unverified
standards_side_by_side = Faint o bob safon a atebir
# unverified
by_section = Faint o bob adran a atebir
# unverified
section = Adran
# unverified
wholly = Yn llwyr
# unverified
in_doubt = Mewn amheuaeth
# unverified
in_part = Yn rhannol
# unverified
not_answered = Heb ei ateb
# unverified
not_known = Ddim yn hysbys
# unverified
do_not_apply = Ddim yn berthnasol
# unverified
few_left = Adrannau y mae tair eitem neu lai ar ôl ynddynt
# unverified
few_left_nowhere = Nid oes adran y mae rhan ohoni wedi'i hateb a thair eitem neu lai ar ôl.
# unverified
nothing_left = Nid oes dim ar ôl.
# unverified
nothing_known_left = Nid oes dim ar ôl o'r hyn sy'n hysbys yma.
# unverified
items_left = { $items ->
    [zero] Nid oes eitem ar ôl: { $named }.
    [one] Mae 1 eitem ar ôl: { $named }.
    [two] Mae 2 eitem ar ôl: { $named }.
    [few] Mae 3 eitem ar ôl: { $named }.
    [many] Mae 6 eitem ar ôl: { $named }.
   *[other] Mae { $items } eitem ar ôl: { $named }.
}
# unverified
list_semicolon = { $before }; { $next }
# unverified
item_left = { $number } { $title }, { $why }
# unverified
with_status = { $item } ({ $status })
# unverified
left_in_doubt = atebir gan { $by }
# unverified
left_in_part = atebir yn rhannol gan { $by }
# unverified
left_rated = mae ganddi statws mewn cofnod eisoes ({ $status })
# unverified
left_unanswered = heb ei hateb
# unverified
items_done = Wedi'u hateb yn llwyr: { $named }.
# unverified
item_done = { $number } gan { $by }
# unverified
item_done_itself = { $number }, â statws mewn cofnod eisoes
# unverified
items_not_known = { $items ->
    [zero] Mae'n hysbys am bob eitem a yw'n berthnasol.
    [one] Nid yw'n hysbys a yw 1 eitem arall yn berthnasol.
    [two] Nid yw'n hysbys a yw 2 eitem arall yn berthnasol.
    [few] Nid yw'n hysbys a yw 3 eitem arall yn berthnasol.
    [many] Nid yw'n hysbys a yw 6 eitem arall yn berthnasol.
   *[other] Nid yw'n hysbys a yw { $items } eitem arall yn berthnasol.
}
# unverified
what_answers_what = Beth sy'n ateb beth
# unverified
answered_by = Atebir gan
# unverified
rag_status_there = Statws Coch, Oren, Gwyrdd (RAG) yno
# unverified
the_reason = Pam y mae'n ateb
# unverified
answered_wholly = yn llwyr: { $by }
# unverified
answered_in_part = yn rhannol: { $by }
# unverified
answered_by_itself = yn llwyr: ei statws ei hun
# unverified
whether_it_applies_is_not_known = { $title } (nid yw'n hysbys a yw'n berthnasol)
# unverified
reason_of = { $because } ({ $judged })

## What `tyst explain` says

# unverified
the_rules = Y rheolau
# unverified
more_to_explain = Rhagor
# unverified
explains_a_rule = beth y mae rheol yn ei ganfod, pam, a beth i'w wneud
# unverified
explains_a_standard = eitemau safon
# unverified
explains_an_item = yr hyn y mae eitem yn gofyn amdano, a sut i gofnodi tystiolaeth ar ei chyfer
# unverified
standards_known_here = Y safonau sy'n hysbys yma: { $ids }.
# unverified
page_in_english = Mae'r dudalen hon yn Saesneg.
# unverified
off = wedi'i diffodd
# unverified
under_a_round = O dan gylch: { $severity }.
# unverified
severity_is = difrifoldeb: { $severity }
# unverified
severity_under_round = difrifoldeb: { $severity }; { $round } o dan gylch
# unverified
off_until_switched_on = wedi'i diffodd, nes bydd `rules:` yn tyst.yaml yn ei throi ymlaen
# unverified
severity_here = { $severity } yn y storfa hon, fel y dywed tyst.yaml
# confirmed: pages of llyw.cymru; GOV.UK, alphagov/frontend
label_published = cyhoeddwyd
# unverified
label_original = gwreiddiol
# unverified
label_kept_in = cedwir yn
# unverified
label_coverage = cwmpas
# unverified
label_review = adolygu
# unverified
label_note = nodyn
# confirmed: GOV.UK, alphagov/frontend, cy.yml
label_standard = safon
# unverified
label_section = adran
# unverified
label_row = rhes
# unverified
label_asks = yn gofyn
# unverified
label_parts = rhannau
# unverified
label_measures = mesurau
# unverified
label_stage = cam
# unverified
label_applies = yn berthnasol
# unverified
label_record = cofnod
# unverified
label_rating = statws
# unverified
label_advised = cynghorwyd
# unverified
advised_by_on = gan { $by }, ar { $on }
# unverified
advised_by_whom = gan { $by }
# unverified
label_owner = perchennog
# unverified
label_reviewed = adolygwyd
# unverified
label_plan = cynllun
# unverified
label_stands = yn sefyll
# unverified
principles = Egwyddorion
# unverified
sections_and_items = Adrannau ac eitemau
# unverified
row_of_checklist = { $row } o'r rhestr wirio
# unverified
section_with_row = { $title } (rhes { $row })
# unverified
says_what_it_asks = Mae `tyst explain { $item }` yn dweud beth y mae eitem yn gofyn amdano.
# unverified
nothing_known_of_this = Nid oes eitem o hyn yn hysbys yma.
# unverified
kept_in_the_program = y rhaglen hon
# unverified
kept_with_texts_of = y rhaglen hon, gyda thestunau { $file } wedi'u gosod drosti
# unverified
covers_part = { $items ->
    [zero] rhannol: nid oes eitem yn hysbys; { $sections } adran
    [one] rhannol: dim ond rhai o'i heitemau sy'n hysbys; 1 eitem mewn { $sections } adran
    [two] rhannol: dim ond rhai o'i heitemau sy'n hysbys; 2 eitem mewn { $sections } adran
    [few] rhannol: dim ond rhai o'i heitemau sy'n hysbys; 3 eitem mewn { $sections } adran
    [many] rhannol: dim ond rhai o'i heitemau sy'n hysbys; 6 eitem mewn { $sections } adran
   *[other] rhannol: dim ond rhai o'i heitemau sy'n hysbys; { $items } eitem mewn { $sections } adran
}
# unverified
covers_all = { $items ->
    [zero] cyflawn; dim eitemau mewn { $sections } adran
    [one] cyflawn; 1 eitem mewn { $sections } adran
    [two] cyflawn; 2 eitem mewn { $sections } adran
    [few] cyflawn; 3 eitem mewn { $sections } adran
    [many] cyflawn; 6 eitem mewn { $sections } adran
   *[other] cyflawn; { $items } eitem mewn { $sections } adran
}
# unverified
review_within_of_all = o fewn { $interval }, { $stated }; lle mae gan eitem ei chyfnod ei hun, hwnnw sy'n dal
# unverified
review_within_of_one = o fewn { $interval }, { $stated }
# unverified
as_the_standard_says = fel y dywed y safon
# unverified
as_stated_in = fel y nodir yn: { $source }
# unverified
as_for_the_whole = fel ar gyfer y safon gyfan, { $stated }
# unverified
as_settings_say = fel y dywed tyst.yaml, gan nad yw'r safon yn nodi cyfnod
# unverified
as_by_default = y rhagosodiad, gan nad yw'r safon na tyst.yaml yn nodi cyfnod
# unverified
looked_for_of = ({ $question })
# unverified
looked_for_counted_in = ({ $question }, uned: { $unit })
# unverified
stage_of_accreditation = { $stage } yr achrediad
# unverified
only_a_part_known = Dim ond rhan o { $id } sy'n hysbys yma: `tyst explain { $id }`.
# unverified
how_to_record = Sut i gofnodi tystiolaeth
# unverified
begin_a_file = Dechreuwch ffeil sy'n gorffen â `.md` yn ffolder `evidence` y darparwr, neu ychwanegwch y llinellau o dan `ratings` ac `answers` at gofnod sy'n ateb hyn eisoes:
# unverified
which_ratings = gwyrdd, oren, coch neu amherthnasol
# unverified
what_you_read = yr hyn yr ydych newydd ei ddarllen, er mwyn sylwi os bydd y geiriau'n newid
# unverified
the_day_you_checked = y diwrnod y gwnaethoch wirio bod y cyfan yn wir
# unverified
a_role = rôl, byth berson
# unverified
example_owner = Rheolwr ymarfer
# unverified
example_paper = enw-dogfen.docx
# unverified
example_action = Yr hyn a wneir nesaf
# unverified
example_words = Dywedwch yma mewn dwy neu dair brawddeg sut y mae'n cael ei fodloni, a sut y gellir gweld hynny.
# unverified
it_lies_in_documents = mae yn ffolder documents y darparwr
# unverified
amber_and_red_want = mae angen cynllun â dyddiad ar oren a choch
# unverified
figures_go_here = Disgwylir ffigurau yma. Maent yn mynd uwchben yr ail `---`, o dan `measures:`, llinell ar gyfer pob mesur a phob cyfnod: { $line }
# unverified
at_provider = Gan { $name }, fel yr oedd pethau ar { $as_of }
# unverified
applies_not_known = ddim yn hysbys: nid yw { $file } yno neu ni ellir ei darllen
# unverified
not_in_force_and_none = nac ydy: nid yw { $id } mewn grym iddo; nid oes unrhyw safon mewn grym
# unverified
not_in_force_but_one = nac ydy: nid yw { $id } mewn grym iddo; mae { $other } mewn grym
# unverified
not_in_force_but_several = nac ydy: nid yw { $id } mewn grym iddo; mae'r rhain mewn grym: { $others }
# unverified
rated_again_in = statws eto yn { $place }
# unverified
a_word_that_is_no_rating = gair nad yw'n statws
# unverified
it_is_not_counted = ni chaiff ei gyfrif
# unverified
none_that_counts = dim un sy'n cyfrif: mae { $file } yn rhoi statws iddi ac ni ellir ei darllen; mae `tyst check` yn dweud pam
# unverified
no_record = dim un
# unverified
due_again = { $reviewed }; i'w adolygu eto erbyn { $due }
# unverified
was_due_again = { $reviewed }; roedd i'w adolygu eto erbyn { $due }
# unverified
never = heb ei adolygu erioed
# unverified
on_a_day_to_come = ar ddiwrnod sydd heb ddod eto
# unverified
on_a_day_not_read = ar ddiwrnod na ellir ei ddarllen
# unverified
next_action_due = dyddiad cau'r cam gweithredu nesaf yw { $next }
# unverified
all_overdue = mae pob cam gweithredu heb ei gwblhau yn hwyr, y cyntaf ers { $since }
# unverified
every_action_done = mae pob cam gweithredu wedi'i gwblhau
# unverified
no_action_has_a_date = nid oes dyddiad gan unrhyw gam gweithredu heb ei gwblhau
# unverified
action_date_not_read = ni ellir darllen dyddiad cam gweithredu heb ei gwblhau
# unverified
stands_yes = ydy
# unverified
stands_no = nac ydy: { $why }
# unverified
rating_not_read = ni ellir darllen y statws
# unverified
rated_in = statws { $rating }, yn { $place }
# unverified
stands_so = yn sefyll: { $stands }
# confirmed: GOV.UK, alphagov/frontend, cy.yml
sheet_summary = Crynodeb
# unverified
sheet_providers = Darparwyr
# unverified
sheet_attention = Sylw
# unverified
sheet_checklist = Rhestr wirio
# unverified
sheet_figures = Ffigurau
# confirmed: HMCTS, civil-citizen-ui, cy.json
sheet_actions = Camau gweithredu
# unverified
sheet_due = I'w wneud
# unverified
sheet_reviews = Adolygiadau
# unverified
sheet_documents = Dogfennau
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
sheet_not_applicable = Ddim yn berthnasol
# unverified
sheet_accepted = Derbyniwyd
# unverified
sheet_list = Rhestr
# unverified
stands = Yn sefyll
# unverified
does_stand = Ydy
# unverified
does_not_stand = Nac ydy
# unverified
why_and_plan = Pam nad yw, a’r hyn a gynlluniwyd
# unverified
catalogue = Set o safonau
# unverified
question_asked = Cwestiwn
# unverified
skip_to_content = Neidio i’r prif gynnwys
# unverified
contents = Cynnwys
# unverified
date_of_page = Dyddiad
# unverified
back_to_top = Yn ôl i’r brig
# unverified
kept_rating = WEDI'I GADW
# unverified
for_every_reader = ar gyfer pob darllenydd
# unverified
for_commissioners = ar gyfer comisiynwyr a darllenwyr mewnol
# unverified
for_internal = ar gyfer darllenwyr mewnol
# unverified
not_told = Heb ei ddweud
# unverified
kept_items = Wedi'u cadw
# unverified
covered_for_readers = { $evidenced ->
    [zero] Nid oes tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer yr un
    [one] Mae tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer 1
    [two] Mae tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer 2
    [few] Mae tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer 3
    [many] Mae tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer 6
   *[other] Mae tystiolaeth y caiff y darllenwyr hyn wybod amdani ar gyfer { $evidenced }
} o'r { $applicable } eitem sy'n berthnasol.
# unverified
every_rating_told_stands = Mae pob statws a ddywedir yma yn sefyll.
# unverified
items_kept = { $items ->
    [zero] Ni chedwir yr un eitem ar gyfer darllenwyr eraill.
    [one] Cedwir 1 eitem ar gyfer darllenwyr eraill: ni ddywedir yma beth yw ei statws na'i dyddiadau, ac nid yw mewn unrhyw gyfrif arall.
    [two] Cedwir 2 eitem ar gyfer darllenwyr eraill: ni ddywedir yma beth yw eu statws na'u dyddiadau, ac nid ydynt mewn unrhyw gyfrif arall.
    [few] Cedwir 3 eitem ar gyfer darllenwyr eraill: ni ddywedir yma beth yw eu statws na'u dyddiadau, ac nid ydynt mewn unrhyw gyfrif arall.
    [many] Cedwir 6 eitem ar gyfer darllenwyr eraill: ni ddywedir yma beth yw eu statws na'u dyddiadau, ac nid ydynt mewn unrhyw gyfrif arall.
   *[other] Cedwir { $items } eitem ar gyfer darllenwyr eraill: ni ddywedir yma beth yw eu statws na'u dyddiadau, ac nid ydynt mewn unrhyw gyfrif arall.
}
# unverified
nothing_said_of = { $items ->
    [zero] Ni chedwir yr un eitem ar gyfer darllenwyr eraill.
    [one] Nid yw hyn yn dweud dim am yr 1 eitem a gedwir ar gyfer darllenwyr eraill.
    [two] Nid yw hyn yn dweud dim am y 2 eitem a gedwir ar gyfer darllenwyr eraill.
    [few] Nid yw hyn yn dweud dim am y 3 eitem a gedwir ar gyfer darllenwyr eraill.
    [many] Nid yw hyn yn dweud dim am y 6 eitem a gedwir ar gyfer darllenwyr eraill.
   *[other] Nid yw hyn yn dweud dim am y { $items } eitem a gedwir ar gyfer darllenwyr eraill.
}
# unverified
nothing_told_needs_attention = O'r hyn y caiff y darllenwyr hyn wybod amdano, mae tystiolaeth ar gyfer pob eitem sy'n berthnasol, mae pob statws yn sefyll, ac nid oes cam gweithredu yn hwyr.
# unverified
option_shows = Dangosir yr hyn a gedwir gyda { $option }.
# unverified
figure_would_tell = heb ei ddweud, gan y gellid cyfrifo rhif bach ohono
# unverified
papers_can_be_opened = Gellir agor dogfen sydd â dolen o'r fan hon.
# unverified
own_name = Cymraeg
# unverified
purpose_of_site = { $providers ->
    [zero] Mae'r tudalennau hyn ar gyfer tystiolaeth am safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV).
    [one] Mae'r tudalennau hyn yn dangos sut mae 1 darparwr yn bodloni safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd i bob eitem o safon.
    [two] Mae'r tudalennau hyn yn dangos sut mae 2 ddarparwr yn bodloni safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd i bob eitem o safon.
    [few] Mae'r tudalennau hyn yn dangos sut mae { $providers } darparwr yn bodloni safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd i bob eitem o safon.
    [many] Mae'r tudalennau hyn yn dangos sut mae { $providers } darparwr yn bodloni safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd i bob eitem o safon.
   *[other] Mae'r tudalennau hyn yn dangos sut mae { $providers } darparwr yn bodloni safonau i wasanaethau sy'n gweithio gyda chyflawnwyr trais yn erbyn menywod, cam-drin domestig a thrais rhywiol (VAWDASV). Rhoddir statws coch, oren neu wyrdd i bob eitem o safon.
}
# unverified
only_public = Tystiolaeth gyhoeddus yn unig sydd yn y tudalennau hyn. Enwir eitem heb ei statws lle cedwir ei thystiolaeth ar gyfer darllenwyr eraill.
# unverified
site_of_some = Dim ond rhai o'r darparwyr y cedwir eu tystiolaeth gyda'i gilydd a ddangosir yma.
# unverified
site_providers = Darparwyr
# unverified
nothing_is_public = Nid oes tystiolaeth gyhoeddus ar hyn o bryd.
# unverified
how_things_stand = Sut mae pethau'n sefyll
# confirmed: GOV.UK, alphagov/frontend, cy.yml
site_standards = Safonau
# unverified
downloads = Lawrlwytho
# unverified
download_csv = Pob eitem, ar gyfer taenlenni (CSV)
# unverified
download_json = Pob eitem, ar gyfer rhaglenni (JSON)
# unverified
download_feed = Yr hyn sydd wedi newid, ar gyfer darllenwyr ffrydiau (Atom)
# unverified
site_home = Pob darparwr
# unverified
feed_title = { $title }: yr hyn sydd wedi newid
# unverified
feed_reviewed = { $who }: adolygwyd y dystiolaeth ar gyfer { $items }
# unverified
feed_done = { $who }: cwblhawyd: { $what }
# unverified
feed_dated = { $who }: dogfen newydd: { $paper }
# unverified
site_is_in = Mae'r tudalennau cyhoeddus yn { $folder }
# unverified
site_written = Tudalennau: { $pages }. Dogfennau: { $papers }.
# unverified
site_changed = Ffeiliau newydd neu wedi'u newid: { $changed }. Ffeiliau safle cynharach a dynnwyd ymaith: { $removed }.
# unverified
site_unchanged = Nid oes dim wedi newid ers ei ysgrifennu o'r blaen.
# unverified
nothing_left_out = Ni adawyd dim allan: mae'r holl dystiolaeth yn gyhoeddus.
# unverified
left_out = Yr hyn a adawyd allan
# unverified
so_many_left_out = Cofnodion nas cyhoeddir: { $records }. Dogfennau nas cyhoeddir: { $papers }. Ar eich cyfer chi yn unig y'u henwir yma.
# unverified
no_page_of = Nid oes tudalen i { $provider }: nid oes dim o'i dystiolaeth yn gyhoeddus
# unverified
answers_nothing = cyhoeddus, ond nid yw'n rhoi statws i ddim a ofynnir gan y darparwr
# unverified
is_not_read = ni ellir ei agor a'i ddarllen, neu mae'n ddolen symbolaidd
# unverified
paper_kept_elsewhere = fe'i cedwir mewn man arall gan Git LFS, ac nis nôlwyd yma: mae `git lfs pull` yn ei nôl
# unverified
not_pointed_at = nid oes cofnod cyhoeddus a ddangosir yn cyfeirio ati
# unverified
paper_in_doubt = gall cofnod na ellir ei ddarllen gyfeirio ati
# unverified
paper_too_large = mwy na 25 MiB
# unverified
paper_without_room = byddai'r holl ddogfennau gyda'i gilydd yn fwy na 250 MiB
# unverified
left_as_it_is = Pethau yn y ffolder nad ydynt yn rhan o'r safle, ac a adawyd fel y maent: { $things }
# unverified
next_steps = Nesaf
# unverified
look_at_every_page = Darllenwch bob tudalen a phob dogfen cyn i neb arall allu gwneud hynny, gan ddechrau yn { $first }: nid yw'r rhaglen hon yn adnabod enw pan wêl un.
# unverified
put_on_the_web = Yna rhowch y ffolder ar weinydd gwe fel y mae.
# unverified
how_to_make_public = I ddangos tystiolaeth i bawb, ysgrifennwch `audience: public` yn ei chofnod.
# unverified
in_the_way = Ni ysgrifennwyd dim. Gwallau yn yr hyn a fyddai'n cael ei gyhoeddi: { $errors }. Unionwch nhw, a rhedwch hyn eto.
# unverified
how_pages_made = Sut y gwnaed y tudalennau hyn
# unverified
known_in_part_only = { $items ->
    [zero] Nid oes eitem o'r safon hon yn hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
    [one] Dim ond 1 eitem o'r safon hon sy'n hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
    [two] Dim ond 2 eitem o'r safon hon sy'n hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
    [few] Dim ond { $items } eitem o'r safon hon sy'n hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
    [many] Dim ond { $items } eitem o'r safon hon sy'n hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
   *[other] Dim ond { $items } eitem o'r safon hon sy'n hysbys yma, felly nid yw'r ffigurau am y cyfan ohoni.
}

## Pictures, and what falls due

# unverified
green_letter = G
# unverified
amber_letter = O
# unverified
red_letter = C
# unverified
not_applicable_letter = D
# unverified
missing_letter = H
# unverified
kept_letter = W
# unverified
hatched_does_not_stand = Llinellau ar draws: nid yw'r statws yn sefyll
# unverified
crossed_do_not_stand = ×: faint o statysau nad ydynt yn sefyll
# unverified
so_many_missing = { $many } heb ddod i law
# unverified
so_many_kept = { $many } wedi'u cadw ar gyfer darllenwyr eraill
# unverified
of_these_do_not_stand = { $counted }, ac nid yw { $many } ohonynt yn sefyll
# unverified
bars_show = Barrau sy'n dangos faint o eitemau pob safon sy'n wyrdd, yn oren, yn goch, ddim yn berthnasol neu heb ddod i law. Mae'r tabl isod yn dweud yr un peth.
# unverified
heat_map_shows = Map sy'n dangos statws eitemau pob adran gan bob darparwr. Mae'r tabl isod yn dweud yr un peth.
# unverified
timeline_shows = Llinell o fisoedd sy'n dangos yr hyn sydd i'w wneud rhwng { $from } a { $to }, a'r hyn sy'n hwyr yn barod. Mae'r tabl isod yn dweud yr un peth.
# unverified
bar_says = { $name }: { $items ->
    [zero] dim eitemau
    [one] 1 eitem
    [two] 2 eitem
    [few] 3 eitem
    [many] 6 eitem
   *[other] { $items } eitem
}: { $parts }.
# unverified
bar_without_items = { $name }: nid oes eitem yn berthnasol.
# unverified
section_says = { $section }: { $parts }.
# unverified
section_without_items = { $section }: nid oes eitem yn berthnasol.
# unverified
row_says = { $name }. { $sections }
# unverified
review_letter = A
# unverified
action_letter = C
# unverified
paper_letter = D
# unverified
condition_letter = M
# unverified
figures_letter = F
# unverified
round_letter = T
# unverified
so_many_reviews = { $many ->
    [zero] dim adolygiadau
    [one] 1 adolygiad
    [two] 2 adolygiad
    [few] 3 adolygiad
    [many] 6 adolygiad
   *[other] { $many } adolygiad
}
# unverified
so_many_actions = { $many ->
    [zero] dim camau gweithredu
    [one] 1 cam gweithredu
    [two] 2 gam gweithredu
    [few] 3 cham gweithredu
    [many] 6 cham gweithredu
   *[other] { $many } cam gweithredu
}
# unverified
so_many_papers = { $many ->
    [zero] dim dogfennau
    [one] 1 ddogfen
    [two] 2 ddogfen
    [few] 3 dogfen
    [many] 6 dogfen
   *[other] { $many } dogfen
}
# unverified
so_many_conditions = { $many ->
    [zero] dim amodau cyllido
    [one] 1 amod cyllido
    [two] 2 amod cyllido
    [few] 3 amod cyllido
    [many] 6 amod cyllido
   *[other] { $many } amod cyllido
}
# unverified
so_many_figures = { $many ->
    [zero] dim ffigurau
    [one] ffigurau 1 mesur
    [two] ffigurau 2 fesur
    [few] ffigurau 3 mesur
    [many] ffigurau 6 mesur
   *[other] ffigurau { $many } mesur
}
# unverified
so_many_rounds = { $many ->
    [zero] dim dyddiadau cau cylchoedd
    [one] 1 dyddiad cau cylch
    [two] 2 ddyddiad cau cylch
    [few] 3 dyddiad cau cylch
    [many] 6 dyddiad cau cylch
   *[other] { $many } dyddiad cau cylch
}
# unverified
month_says = { $month }: { $things }.
# unverified
month_without = { $month }: dim.
# unverified
what_falls_due = Yr hyn sydd i'w wneud, yn ôl dyddiad
# unverified
falls_due_caption = Yr hyn sy'n hwyr, a'r hyn sydd i'w wneud o fewn blwyddyn, y cynharaf yn gyntaf
# unverified
nothing_falls_due = Nid oes dim yn hwyr, ac nid oes dim i'w wneud erbyn { $until }.
# unverified
kind_of_thing = Math
# unverified
thing_due = Beth
# unverified
due_review = Adolygu tystiolaeth
# unverified
due_paper = Dogfen yn dod i ben
# unverified
due_condition = Amod cyllido
# unverified
due_figures = Ffigurau
# unverified
due_round = Terfyn cylch comisiynu
# unverified
wanted_rating = { $item }, i fod yn { $rating }
# unverified
every_provider = Pob un ohonynt
# unverified
overdue_already = Yn hwyr yn barod
# unverified
providers_by_section = Darparwyr yn ôl adran
# unverified
sheet_table = Tabl
# unverified
sheet_heading = O dan y pennawd
# unverified
see_sheet = gweler y ddalen
# unverified
cell_goes_on = [yn parhau yn y gell nesaf]
# unverified
pack_title = Pecyn dan sêl: { $round }
# unverified
pack_about = Yr hyn oedd gan { $repository } i'w ddangos ar { $made }, wedi'i farnu fel y bydd pan fydd y cylch comisiynu yn cau ar { $closes }.
# unverified
pack_take_out = Tynnwch bopeth allan o'r ffeil zip cyn dilyn dolen, a chadwch y ffolderi fel y maent.
# unverified
pack_papers = Papurau
# unverified
pack_documents = Dogfennau
# unverified
pack_files = Ffeiliau
# unverified
pack_language = Iaith
# unverified
pack_no_documents = Nid oes dogfen gyda'r papurau hyn.
# unverified
pack_all_providers = Pob darparwr
# unverified
pack_not_in_it = Yr hyn nad yw ynddo
# unverified
pack_how_to_check = Sut i'w wirio
# unverified
pack_check_with = Teipiwch `tyst verify` ac enw'r ffeil zip. Mae'n dweud a yw popeth yno fel y'i paciwyd, ac yn dangos y sêl.
# unverified
pack_compare_seal = Cymharwch y sêl â'r un a anfonodd y sawl a'i gwnaeth atoch mewn ffordd arall: nid oes dim arall yn dweud wrthych mai hwn yw'r pecyn a wnaethant.
# unverified
pack_no_signature = Nid llofnod yw sêl. Nid yw'n dweud pwy a wnaeth y pecyn, na bod yr hyn a ddywed yn wir.
# unverified
pack_manifest = Mae `manifest.json` yn rhestru pob ffeil gyda'i maint a'i SHA-256.
# unverified
pack_holds_papers = { $papers ->
    [zero] Nid oes papur ynddo.
    [one] Mae 1 papur ynddo.
    [two] Mae 2 bapur ynddo, gan gyfrif pob iaith a fformat.
    [few] Mae 3 phapur ynddo, gan gyfrif pob iaith a fformat.
    [many] Mae 6 phapur ynddo, gan gyfrif pob iaith a fformat.
   *[other] Mae { $papers } papur ynddo, gan gyfrif pob iaith a fformat.
}
# unverified
pack_holds_documents = { $documents ->
    [zero] Nid oes dogfen gyda hwy.
    [one] Mae 1 ddogfen gyda hwy.
    [two] Mae 2 ddogfen gyda hwy.
    [few] Mae 3 dogfen gyda hwy.
    [many] Mae 6 dogfen gyda hwy.
   *[other] Mae { $documents } dogfen gyda hwy.
}
# unverified
pack_errors = { $errors ->
    [zero] Nid oes gwall yn yr hyn y gwnaed ef ohono.
    [one] Mae 1 gwall yn yr hyn y gwnaed ef ohono: mae `tyst check` ar gyfer yr un cylch yn dweud pa un. Ystyriwch a all fynd fel y mae.
    [two] Mae 2 wall yn yr hyn y gwnaed ef ohono: mae `tyst check` ar gyfer yr un cylch yn dweud pa rai. Ystyriwch a all fynd fel y mae.
    [few] Mae 3 gwall yn yr hyn y gwnaed ef ohono: mae `tyst check` ar gyfer yr un cylch yn dweud pa rai. Ystyriwch a all fynd fel y mae.
    [many] Mae 6 gwall yn yr hyn y gwnaed ef ohono: mae `tyst check` ar gyfer yr un cylch yn dweud pa rai. Ystyriwch a all fynd fel y mae.
   *[other] Mae { $errors } gwall yn yr hyn y gwnaed ef ohono: mae `tyst check` ar gyfer yr un cylch yn dweud pa rai. Ystyriwch a all fynd fel y mae.
}
# unverified
pack_seal = Y sêl yw { $seal }
# unverified
pack_send_seal = Anfonwch y sêl mewn ffordd arall na'r pecyn. Bydd y sawl sy'n cael y ddau yn eu gwirio gyda `tyst verify` a `--seal`.
# unverified
pack_kept = { $many ->
    [zero] Ni chedwir yr un ddogfen na chyfeiriad ar gyfer darllenwyr eraill.
    [one] Cedwir 1 ddogfen neu gyfeiriad ar gyfer darllenwyr eraill.
    [two] Cedwir 2 ddogfen neu gyfeiriad ar gyfer darllenwyr eraill.
    [few] Cedwir 3 dogfen neu gyfeiriad ar gyfer darllenwyr eraill.
    [many] Cedwir 6 dogfen neu gyfeiriad ar gyfer darllenwyr eraill.
   *[other] Cedwir { $many } dogfen neu gyfeiriad ar gyfer darllenwyr eraill.
}
# unverified
pack_in_doubt = { $many ->
    [zero] Ni adawyd yr un ddogfen allan oherwydd cofnod na ellir ei ddarllen; `tyst check`.
    [one] Gadawyd 1 ddogfen allan am y gall cofnod na ellir ei ddarllen ei chadw ar gyfer darllenwyr eraill; mae `tyst check` yn dweud pa gofnod.
    [two] Gadawyd 2 ddogfen allan am y gall cofnod na ellir ei ddarllen eu cadw ar gyfer darllenwyr eraill; mae `tyst check` yn dweud pa gofnod.
    [few] Gadawyd 3 dogfen allan am y gall cofnod na ellir ei ddarllen eu cadw ar gyfer darllenwyr eraill; mae `tyst check` yn dweud pa gofnod.
    [many] Gadawyd 6 dogfen allan am y gall cofnod na ellir ei ddarllen eu cadw ar gyfer darllenwyr eraill; mae `tyst check` yn dweud pa gofnod.
   *[other] Gadawyd { $many } dogfen allan am y gall cofnod na ellir ei ddarllen eu cadw ar gyfer darllenwyr eraill; mae `tyst check` yn dweud pa gofnod.
}
# unverified
pack_missing = { $many ->
    [zero] Nid oes lle y mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; `tyst check`.
    [one] Mewn 1 lle, mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; mae `tyst check` yn dweud ymhle.
    [two] Mewn 2 le, mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; mae `tyst check` yn dweud ymhle.
    [few] Mewn 3 lle, mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; mae `tyst check` yn dweud ymhle.
    [many] Mewn 6 lle, mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; mae `tyst check` yn dweud ymhle.
   *[other] Mewn { $many } lle, mae tystiolaeth yn cyfeirio at rywbeth nad yw yno; mae `tyst check` yn dweud ymhle.
}
# unverified
pack_links = { $many ->
    [zero] Ni adawyd yr un ddogfen allan oherwydd dolen.
    [one] Gadawyd 1 ddogfen allan am mai dolen yn unig sy'n arwain ati; rhowch y ffeil ei hun yn ei lle.
    [two] Gadawyd 2 ddogfen allan am mai dolenni yn unig sy'n arwain atynt; rhowch y ffeiliau eu hunain yn eu lle.
    [few] Gadawyd 3 dogfen allan am mai dolenni yn unig sy'n arwain atynt; rhowch y ffeiliau eu hunain yn eu lle.
    [many] Gadawyd 6 dogfen allan am mai dolenni yn unig sy'n arwain atynt; rhowch y ffeiliau eu hunain yn eu lle.
   *[other] Gadawyd { $many } dogfen allan am mai dolenni yn unig sy'n arwain atynt; rhowch y ffeiliau eu hunain yn eu lle.
}
# unverified
pack_too_large = { $many ->
    [zero] Nid oes dogfen sy'n rhy fawr.
    [one] Gadawyd 1 ddogfen allan am ei bod yn fwy na 100 MiB; anfonwch hi mewn ffordd arall.
    [two] Gadawyd 2 ddogfen allan am eu bod yn fwy na 100 MiB; anfonwch hwy mewn ffordd arall.
    [few] Gadawyd 3 dogfen allan am eu bod yn fwy na 100 MiB; anfonwch hwy mewn ffordd arall.
    [many] Gadawyd 6 dogfen allan am eu bod yn fwy na 100 MiB; anfonwch hwy mewn ffordd arall.
   *[other] Gadawyd { $many } dogfen allan am eu bod yn fwy na 100 MiB; anfonwch hwy mewn ffordd arall.
}
# unverified
pack_web = { $many ->
    [zero] Nid oes cyfeiriad gwe yn y papurau.
    [one] Enwir 1 cyfeiriad gwe yn y papurau; nid yw'r hyn sydd yno yn y pecyn.
    [two] Enwir 2 gyfeiriad gwe yn y papurau; nid yw'r hyn sydd yno yn y pecyn.
    [few] Enwir 3 chyfeiriad gwe yn y papurau; nid yw'r hyn sydd yno yn y pecyn.
    [many] Enwir 6 chyfeiriad gwe yn y papurau; nid yw'r hyn sydd yno yn y pecyn.
   *[other] Enwir { $many } cyfeiriad gwe yn y papurau; nid yw'r hyn sydd yno yn y pecyn.
}
# unverified
pack_elsewhere = { $many ->
    [zero] Nid oes dolen i ffeil arall o'r storfa.
    [one] Nid yw 1 ffeil arall o'r storfa y mae tystiolaeth yn cysylltu â hi yn y pecyn, gan nad yw'n ddogfen.
    [two] Nid yw 2 ffeil arall o'r storfa y mae tystiolaeth yn cysylltu â hwy yn y pecyn, gan nad ydynt yn ddogfennau.
    [few] Nid yw 3 ffeil arall o'r storfa y mae tystiolaeth yn cysylltu â hwy yn y pecyn, gan nad ydynt yn ddogfennau.
    [many] Nid yw 6 ffeil arall o'r storfa y mae tystiolaeth yn cysylltu â hwy yn y pecyn, gan nad ydynt yn ddogfennau.
   *[other] Nid yw { $many } ffeil arall o'r storfa y mae tystiolaeth yn cysylltu â hwy yn y pecyn, gan nad ydynt yn ddogfennau.
}
# unverified
pack_whole = Mae'r pecyn hwn yn gyfan
# unverified
pack_not_whole = Nid yw'r pecyn hwn yn gyfan
# unverified
pack_says_it_is = Yr hyn a ddywed amdano'i hun: { $pack }
# unverified
pack_files_whole = { $files ->
    [zero] Nid yw ei faniffest yn rhestru unrhyw ffeil, ac nid oes dim arall yno.
    [one] Mae'r 1 ffeil a restrir yn ei faniffest yno fel y'i paciwyd, ac nid oes dim arall yno.
    [two] Mae'r 2 ffeil a restrir yn ei faniffest yno fel y'u paciwyd, ac nid oes dim arall yno.
    [few] Mae'r 3 ffeil a restrir yn ei faniffest yno fel y'u paciwyd, ac nid oes dim arall yno.
    [many] Mae'r 6 ffeil a restrir yn ei faniffest yno fel y'u paciwyd, ac nid oes dim arall yno.
   *[other] Mae pob un o'r { $files } ffeil a restrir yn ei faniffest yno fel y'u paciwyd, ac nid oes dim arall yno.
}
# unverified
pack_seal_as_given = Dyma'r sêl a roddwyd.
# unverified
pack_not_relied_on = Peidiwch â dibynnu ar yr hyn sydd ynddo. Gofynnwch i'r sawl a'i hanfonodd am y pecyn eto, ac am ei sêl mewn ffordd arall.
# unverified
more_faults = { $many ->
    [zero] Nid oes dim arall o'i le arno.
    [one] Mae 1 peth arall o'i le arno.
    [two] Mae 2 beth arall o'i le arno.
    [few] Mae 3 pheth arall o'i le arno.
    [many] Mae 6 pheth arall o'i le arno.
   *[other] Mae { $many } peth arall o'i le arno.
}
# unverified
fault_other_seal = Nid ei sêl ef yw'r un a roddwyd: ffeil arall yw hon na'r un a seliwyd. Gofynnwch i'r sawl a'i gwnaeth am y ddau eto.
# unverified
fault_too_large = Mae'n fwy nag y gall unrhyw becyn fod. Peidiwch â'i ddadbacio.
# unverified
fault_cut_short = Mae wedi'i dorri'n fyr: mae ei ddiwedd ar goll. Lawrlwythwch ef eto.
# unverified
fault_added_after = Ychwanegwyd rhywbeth ar ôl ei ddiwedd. Gofynnwch am y pecyn eto.
# unverified
fault_added_between = Mae ynddo beitiau nad ydynt yn perthyn i unrhyw ffeil, neu ffeiliau sy'n gorwedd dros ei gilydd: rhaglen arall a'i gwnaeth neu a'i newidiodd. Gofynnwch am y pecyn ei hun.
# unverified
fault_other_form = Nid yw wedi'i roi at ei gilydd fel pecyn: rhaglen arall a'i gwnaeth neu a'i newidiodd. Gofynnwch am y pecyn ei hun.
# unverified
fault_too_many_files = Mae ei restr o ffeiliau yn hirach nag un unrhyw becyn. Peidiwch â'i ddadbacio.
# unverified
fault_no_manifest = Nid oes `manifest.json` ynddo, felly ni all neb ddweud beth sy'n perthyn iddo. Gofynnwch am becyn a wnaed gan `tyst report`.
# unverified
fault_manifest_too_large = Mae ei `manifest.json` yn fwy nag un unrhyw becyn. Peidiwch â'i ddadbacio.
# unverified
fault_manifest_not_read = Ni ellir darllen ei `manifest.json`. Gofynnwch am y pecyn eto.
# unverified
fault_manifest_not_known = Mae ei `manifest.json` o fath nad yw'r fersiwn hon o'r rhaglen yn ei adnabod. Gwiriwch ef â fersiwn fwy newydd.
# unverified
fault_encrypted = Mae { $file } wedi'i amgryptio, ac nid oes dim mewn pecyn felly. Gofynnwch am y pecyn ei hun.
# unverified
fault_compressed = Mae { $file } wedi'i gywasgu, ac nid oes dim mewn pecyn felly: rhaglen arall a'i paciodd eto. Gofynnwch am y pecyn ei hun.
# unverified
fault_link = Dolen i ffeil arall yw { $file }. Peidiwch â'i ddadbacio, a gofynnwch am y pecyn eto.
# unverified
fault_no_file = Nid ffeil yw { $file }. Gofynnwch am y pecyn eto.
# unverified
fault_told_twice = Mae'r ffeil zip yn dweud dau beth gwahanol am { $file }, neu fwy nag y mae pecynnau yn ei ddweud, felly efallai na fydd rhaglenni'n cytuno beth ydyw. Gofynnwch am y pecyn eto.
# unverified
fault_unsafe_name = Enw a allai arwain allan o'r ffolder, neu nad yw pob system yn ei dderbyn, yw { $file }. Peidiwch â'i ddadbacio.
# unverified
fault_name_twice = Mae { $file } yno ddwywaith, neu byddai rhai systemau'n ei gymryd am ffeil arall sydd yno. Gofynnwch am y pecyn eto.
# unverified
fault_missing = Mae { $file } ar goll. Gofynnwch am y pecyn eto.
# unverified
fault_added = Ni phaciwyd { $file }: nid yw'r maniffest yn ei restru. Peidiwch â dibynnu arno.
# unverified
fault_changed = Nid { $file } yw'r hyn a baciwyd: fe'i newidiwyd neu fe'i difrodwyd. Gofynnwch am y pecyn eto.
# unverified
rows_are_cut = Ar rai o'r dalennau mae testun yn hirach nag y gall rhes fod yn uchel. Mae'r cyfan yn ei gell; i'w ddarllen, agorwch y gell, neu cymerwch y papur mewn fformat arall.
# unverified
page = Tudalen
# unverified
of_pages = o
