import type { timeliness as id } from '#lib/i18n/id/timeliness'
import type { Same } from '#lib/i18n/shape'

/** The page of timeliness and of the rules it is judged by. */
export const timeliness: Same<typeof id> = {
  title: 'Timeliness in {province}',
  documentTitle: 'Timeliness',
  story:
    'Of {n} reports that can be judged, <b>{legal}</b> were followed up within the legal limit of their class and <b>{wish}</b> within 5 working days, the target of Kalimantan Selatan. Dates are known for {coverage} of the reports of this period; the rest are not judged.',
  storyNone: 'Of the reports whose dates are known, none can be judged on time or late yet: {reason}.',
  noDatesTitle: 'Timeliness cannot be computed from this export',
  noDates:
    'The Laporan Ringkas export holds no dates of verification, assignment, follow-up or closing. So there is no on-time percentage on this page: a guess would mislead.',
  noDatesCan:
    'What can be said: who holds the open reports now and for how long, which reports near the limit of the Ombudsman, and between which two cut-offs a status changed.',
  noDatesHow:
    'A recap of a unit with dates of assignment and follow-up can be loaded with the same command; this page then fills for the reports it covers.',
  headline: 'How fast',
  legalNote:
    'The 5-working-day target is a performance target; 5, 14 and 60 working days by class are legal limits. They are never merged. Reports not yet due, archived and pending are not counted; an open report past its limit counts as late.',
  classes: 'On time by the limit of the class',
  classesNone: 'On time by class',
  classesText:
    'Share of reports followed up within the limit of their class from receipt, with its 95% interval.',
  classesNote:
    'The number before a name: its limit in working days. Dot: share on time, from receipt. Thin line: 95% interval. Below 10 reports there is no percentage.',
  classTable: 'Limit, timeliness and duration by class',
  shortClass: {
    'pengaduan-berkadar-pengawasan': 'Oversight complaint',
    'pengaduan-tidak-berkadar-pengawasan': 'Other complaint',
  },
  class: 'Class',
  limit: 'Limit',
  limitAssumed: 'assumed: {regulation} not verified',
  limitNone: 'no rule',
  onTime: 'On time, from receipt',
  onTimeLegal: 'Within the limit of the class',
  onTimeDisposed: 'On time, from assignment',
  within5: 'Within 5 working days',
  median: 'Median',
  p90: '90th percentile',
  coverage: 'Coverage',
  ofN: 'of {n} reports',
  starts: 'Where the clock starts',
  startsNote:
    'Legal figures count from the receipt of a report. Some governments count from its assignment; both are fair when named, and must not be mixed.',
  start: 'Clock starts',
  submission: 'From receipt of the report',
  disposition: 'From assignment to the agency',
  stages: 'In whose hands time passed',
  stagesNote:
    'The clock of each stage, from one event to the next. Medians do not add up; the means in the drawing do.',
  held: 'From receipt to closing it took {days} working days on average',
  heldNone: 'Time at each stage',
  heldText: 'Mean working days at each stage for {n} completed reports with every date known and in order.',
  heldNote:
    'Means of {n} completed reports with every date known and in order. Waiting for the reporter (light) is no delay of the agency: the system closes a report after 10 working days without a reply.',
  stage: 'Stage',
  heldBy: 'Held by',
  days: 'Working days',
  holderName: {
    national_admin: 'National admin',
    agency_admin: 'Admin of the agency',
    admins: 'National and agency admins',
    unit: 'Unit (OPD)',
    reporter: 'Waiting for reporter or system',
    unstated: 'Status does not say',
  },
  holders: 'Open reports: whose turn it is now',
  holdersNote: 'By the status at the cut-off; needs no dates file.',
  status: 'Status',
  curve: 'Half of the reports were followed up within {followUp} and closed within {close}',
  curvePlain: 'Share of reports followed up and closed, by the time it took',
  curveText:
    'Kaplan-Meier curves of {n} dated reports: those still open count for as long as they were watched.',
  curveNote:
    'Of {n} dated reports. Reports still open count for as long as they were watched (Kaplan-Meier), so the curve does not look faster only because slow ones are not finished. Light area: 95% interval. The limits of 5, 14 and 60 working days are for the follow-up.',
  curveClasses: 'Until closed, by class',
  curveClassesText:
    'Share of reports closed by working days from receipt, each class with at least 30 dated reports.',
  curveClassesNote: 'Classes with fewer than 30 dated reports are not drawn.',
  curveLimit: '{n} days',
  curveRow: 'Curve',
  curveReports: 'Reports',
  curveOpen: 'Still open',
  half: 'Half within',
  nineTenths: '90% within',
  never: 'not reached yet',
  horizon: 'Nearing the limit of the Ombudsman',
  horizonNote:
    'Reports without follow-up that pass 14 or 60 working days within {n} working days after the cut-off{until, select, none {} other { (until {until})}} if nobody answers. Of all reports, whenever received. Counts only: no judgement.',
  horizonBeyond: 'The calendar of working days does not reach that day yet.',
  horizonNone: 'No report without follow-up is near or past the limit.',
  horizonRegions: 'By region',
  horizonAgencies: 'By agency',
  region: 'Region',
  agency: 'Agency',
  ages: 'Age of {n} open reports by class',
  agesNone: 'No report is open',
  agesText: 'Number of open reports by age in working days, one pyramid for each class, on one scale.',
  agesNote:
    'Age: working days from receipt to the cut-off. Hatched: past the limit of the class. All classes on one scale.',
  agePanel: '{open} open, {overdue} past the limit',
  ageTo: '{from}–{to}',
  ageOver: '>{from}',
  band: 'Age (working days)',
  within: 'Within the limit',
  overdue: 'Past the limit',
  open: 'Open',
  bounds: 'What successive exports tell',
  boundsNote:
    'Even without dates the statuses at two cut-offs bound the time: a report not followed up in the first export and followed up in the next was followed up in between. The middle of these bounds is never used as a figure.',
  boundsAll: 'Median, all reports',
  boundsChanged: 'Median, {n} reports seen to change between two exports',
  boundsNothing:
    'No report has been seen to change between two exports yet; the closer the exports, the narrower the bounds.',
  regions: 'By region',
  regionsNote: 'In the order of region codes, no ranking. An empty cell always says why.',
  readings: 'Rules that are read in different ways',
  readingsNote:
    'Sources disagree on some limits. The main reading is used on all pages; other readings stand beside it to show what they would change.',
  rule: 'Rule',
  mainReading: 'Main reading',
  otherReading: 'Other reading',
  reading: {
    first_response: 'First response',
    follow_up: 'Follow-up',
    ombudsman: 'Limit of the Ombudsman (reports past it)',
  },
  unit: { workdays: '{n} working days', calendar_days: '{n} calendar days' },
  byClass: '5, 14 or 60 working days by class',
  onlyClass: '{name} only',
  basis: 'Basis',
  unverified: 'not verified',
  jointLeave: 'Joint leave counted as worked',
  jointLeaveNote: 'Main reading: joint leave (cuti bersama) is not worked.',
  bontang:
    'Forwarding within 7 minutes (procedure of Bontang city) cannot be computed: the dates of a recap have no time.',
  calendar: 'The working days counted',
  calendarRule:
    'Working day: Monday to Friday, no national holiday, no joint leave, no local holiday, in the time zone of the region. The first day counted is the working day after the report came in: one received outside working days starts on the next working day (rule of Rapor LAPOR!).',
  calendarSpan: 'Holidays known',
  calendarDays: 'Working days in this period',
  calendarJoint: 'Joint leave in this period, not counted',
  calendarLocal: 'Regions with local holidays',
  calendarBeyond: 'Reports beyond the calendar, their age is not guessed',
  weekdays: '{n} days',
}
