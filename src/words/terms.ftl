### The field's own terms in Welsh, with the English, and where each was found in use. The sentences of cy.ftl keep to them.
###
### `confirmed: …` says where the wording was read. `unverified` is this project's own choice: for a Welsh speaker to look at.
### None was looked up in TermCymru, whose grades are therefore not given.

# confirmed: GOV.UK, alphagov/frontend, cy.yml
-standard = safon
    .en = standard
# confirmed: GOV.UK, alphagov/frontend, cy.yml
-standards = safonau
    .en = standards
# confirmed: HMCTS, civil-citizen-ui, cy.json
-evidence = tystiolaeth
    .en = evidence
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-supporting-evidence = tystiolaeth ategol
    .en = supporting evidence
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-rag-status = statws Coch, Oren, Gwyrdd (RAG)
    .en = RAG status
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-red = coch
    .en = red
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-amber = oren
    .en = amber
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-green = gwyrdd
    .en = green
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-fully-met = bodlonwyd yn llawn
    .en = fully met
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-partially-met = bodlonwyd yn rhannol
    .en = partially met
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-not-met = heb eu bodloni
    .en = not met
# confirmed: HMCTS, civil-citizen-ui, cy.json; HMRC, income-tax-view-change-frontend
-status = statws
    .en = status
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-criterion = maen prawf
    .en = criterion
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-criteria = meini prawf
    .en = criteria
# unverified
-action = cam gweithredu
    .en = action
# confirmed: HMCTS, civil-citizen-ui, cy.json
-actions = camau gweithredu
    .en = actions
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-action-plan = cynllun gweithredu
    .en = action plan
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-shortfall = diffyg
    .en = shortfall
# confirmed: HMCTS, civil-citizen-ui, cy.json; HMRC, income-tax-view-change-frontend
-deadline = dyddiad cau
    .en = deadline
# confirmed: HMRC, income-tax-view-change-frontend, where it is about payments
-due-date = dyddiad dyledus
    .en = due date
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
-overdue = yn hwyr
    .en = overdue
# unverified
-owner = perchennog
    .en = owner
# unverified
-responsible-person = person cyfrifol
    .en = responsible person
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
-under-review = dan adolygiad
    .en = under review
# unverified
-reviewed = adolygwyd
    .en = reviewed
# confirmed: HMCTS, civil-citizen-ui, cy.json
-to-review = adolygu
    .en = to review
# confirmed: pages of llyw.cymru
-last-updated = diweddarwyd ddiwethaf
    .en = last updated
# confirmed: pages of llyw.cymru; GOV.UK, alphagov/frontend
-published = cyhoeddwyd
    .en = published
# confirmed: legislation.gov.uk, 2017/1098 (Welsh text)
-provider = darparwr
    .en = provider
# confirmed: legislation.gov.uk, 2017/1098 (Welsh text)
-service-provider = darparwr gwasanaeth
    .en = service provider
# confirmed: Welsh text of the Home Office's commissioning toolkit
-service-providers = darparwyr gwasanaethau
    .en = service providers
# confirmed: Welsh text of the Home Office's commissioning toolkit
-commissioner = comisiynydd
    .en = commissioner
# confirmed: Welsh text of the Home Office's commissioning toolkit
-commissioners = comisiynwyr
    .en = commissioners
# unverified
-commissioning-round = cylch comisiynu
    .en = commissioning round
# confirmed: GOV.UK, alphagov/frontend, cy.yml
-service = gwasanaeth
    .en = service
# confirmed: GOV.UK, alphagov/frontend, cy.yml
-organisation = sefydliad
    .en = organisation
# confirmed: HMCTS, civil-citizen-ui, cy.json
-report = adroddiad
    .en = report
# confirmed: GOV.UK, alphagov/frontend, cy.yml
-summary = crynodeb
    .en = summary
# unverified
-coverage = cwmpas
    .en = coverage
# unverified
-missing = heb ddod i law
    .en = missing
# unverified
-stale = wedi dyddio
    .en = stale
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
-not-applicable = ddim yn berthnasol
    .en = not applicable
# confirmed: HMCTS, civil-citizen-ui, cy.json
-done = wedi cwblhau
    .en = done
# confirmed: HMCTS, civil-citizen-ui, cy.json
-incomplete = anghyflawn
    .en = incomplete
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
-in-progress = yn mynd rhagddo
    .en = in progress
# confirmed: HMCTS, civil-citizen-ui, cy.json
-draft = drafft
    .en = draft
# confirmed: HMCTS, civil-citizen-ui, cy.json
-unknown = anhysbys
    .en = unknown
# confirmed: HMRC, income-tax-view-change-frontend, conf/messages.cy
-total = cyfanswm
    .en = total
# confirmed: legislation.gov.uk, 2017/1264 (Welsh text)
-compliance = cydymffurfedd
    .en = compliance
# confirmed: HMCTS, civil-citizen-ui, cy.json
-consent = cydsyniad
    .en = consent
# confirmed: HMCTS, prl-citizen-frontend
-referral = atgyfeiriad
    .en = referral
# unverified
-referrals = atgyfeiriadau
    .en = referrals
# confirmed: Welsh Government play sufficiency template, as Pembrokeshire uses it
-assessment = asesiad
    .en = assessment
# confirmed: pages of Powys council; HMCTS, prl-citizen-frontend
-risk-assessment = asesiad risg
    .en = risk assessment
# confirmed: cyfraith.llyw.cymru and diogelu.cymru
-safeguarding = diogelu
    .en = safeguarding
# confirmed: HMCTS, civil-citizen-ui, cy.json
-children = plant
    .en = children
# confirmed: HMCTS, civil-citizen-ui, cy.json; pages of llyw.cymru
-training = hyfforddiant
    .en = training
# unverified
-staff-training = hyfforddiant staff
    .en = staff training
# confirmed: knowledgehub.cymru, as a verb
-supervision = goruchwylio
    .en = supervision
# unverified
-clinical-supervision = goruchwyliaeth glinigol
    .en = clinical supervision
# confirmed: legislation.gov.uk, 2017/1264, regulation 77 (Welsh text)
-complaints = cwynion
    .en = complaints
# confirmed: legislation.gov.uk, 2023/1041 (Welsh text); HMCTS, civil-citizen-ui
-complaints-procedure = gweithdrefn gwyno
    .en = complaints procedure
# unverified
-equality-and-diversity = cydraddoldeb ac amrywiaeth
    .en = equality and diversity
# unverified
-information-sharing = rhannu gwybodaeth
    .en = information sharing
# unverified
-record-keeping = cadw cofnodion
    .en = record keeping
# confirmed: legislation.gov.uk, 2016/182 (Welsh text)
-records = cofnodion
    .en = records
# confirmed: pages of llyw.cymru
-evaluation = gwerthusiad
    .en = evaluation
# unverified
-service-evaluation = gwerthuso gwasanaeth
    .en = service evaluation
# confirmed: minutes of Ynys Môn council
-health-and-safety = iechyd a diogelwch
    .en = health and safety
# confirmed: Welsh text of the Home Office's standards
-intervention = ymyriad
    .en = intervention
# confirmed: Welsh text of the Home Office's standards
-interventions = ymyriadau
    .en = interventions
# confirmed: Welsh text of the Home Office's standards
-perpetrator = cyflawnwr
    .en = perpetrator
# confirmed: Welsh text of the Home Office's standards; a notice of llyw.cymru, 2019
-perpetrators = cyflawnwyr
    .en = perpetrators
# confirmed: Welsh text of the Home Office's commissioning toolkit
-victim = dioddefwr
    .en = victim
# confirmed: Welsh text of the Home Office's commissioning toolkit
-victims = dioddefwyr
    .en = victims
# confirmed: Welsh text of the Home Office's commissioning toolkit
-survivor = goroeswr
    .en = survivor
# confirmed: Welsh text of the Home Office's commissioning toolkit
-survivors = goroeswyr
    .en = survivors
# confirmed: title of the Act, legislation.gov.uk, anaw 2015/3
-vawdasv = trais yn erbyn menywod, cam-drin domestig a thrais rhywiol
    .en = violence against women, domestic abuse and sexual violence
# confirmed: good practice guidance of the Welsh Government, 2019
-welsh-government = Llywodraeth Cymru
    .en = Welsh Government
