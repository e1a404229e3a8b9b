import type { Kpi } from '#lib/kpi/kpi'

const MENPAN = 'KemenPAN-RB (menpan.go.id, 2020): tindak lanjut, selesai dan proses terhadap jumlah laporan'
const ROADMAP =
  'Road Map SP4N 2020-2024 (PermenPANRB 46/2020), indikator 2: persentase penyelesaian tindak lanjut pengaduan'
const OURS = 'Ketentuan Rapor LAPOR!'
/** Past the last year of the holiday table nobody can say. */
const MATURITY_KNOWN = { of: 'in_base', has: 'is_mature IS NOT NULL' }

/** What became of the reports, over the default denominator. */
export const COMPLETION: readonly Kpi[] = [
  {
    id: 'follow_up_rate',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket IN ('completed', 'in_process')", denominator: 'in_base' },
    label: { id: 'Ditindaklanjuti', en: 'Followed up' },
    description: {
      id: 'Bagian laporan yang sudah selesai atau sedang diproses instansi.',
      en: 'Share of reports that are completed or in process at the agency.',
    },
    interpretation: {
      id: 'Makin tinggi makin baik. Laporan yang diproses belum tentu selesai.',
      en: 'Higher is better. A report in process is not necessarily solved.',
    },
    formula: {
      id: '(selesai + proses) / penyebut baku; arsip dan tertunda tidak dihitung',
      en: '(completed + in process) / default denominator; archived and pending are left out',
    },
    source: MENPAN,
  },
  {
    id: 'completion_rate',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'completed'", denominator: 'in_base' },
    label: { id: 'Selesai', en: 'Completed' },
    description: {
      id: 'Bagian laporan yang sudah ditutup, oleh siapa pun.',
      en: 'Share of reports that have been closed, by whomever.',
    },
    interpretation: {
      id: 'Makin tinggi makin baik. Laporan baru selalu tampak lebih rendah karena penutupan otomatis menunggu 10 hari kerja.',
      en: 'Higher is better. New reports always look lower, because closing by the system waits for 10 working days.',
    },
    formula: {
      id: 'selesai / penyebut baku; arsip dan tertunda tidak dihitung',
      en: 'completed / default denominator; archived and pending are left out',
    },
    source: `${ROADMAP}; ${MENPAN}`,
  },
  {
    id: 'in_process_rate',
    group: 'completion',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'in_process'", denominator: 'in_base' },
    label: { id: 'Proses', en: 'In process' },
    description: {
      id: 'Bagian laporan yang sudah dijawab instansi tetapi belum ditutup.',
      en: 'Share of reports that the agency has answered but nobody has closed.',
    },
    interpretation: {
      id: 'Termasuk laporan yang dijawab kurang dari 10 hari kerja lalu dan belum ditutup siapa pun.',
      en: 'Includes reports answered less than 10 working days ago that nobody has closed yet.',
    },
    formula: {
      id: 'proses / penyebut baku; arsip dan tertunda tidak dihitung',
      en: 'in process / default denominator; archived and pending are left out',
    },
    source: MENPAN,
  },
  {
    id: 'completion_rate_all',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'completed'", denominator: 'true' },
    label: { id: 'Selesai dari semua laporan', en: 'Completed, of all reports' },
    description: {
      id: 'Bagian laporan yang selesai bila arsip dan tertunda ikut menjadi penyebut.',
      en: 'Share of completed reports when archived and pending ones count in the denominator.',
    },
    interpretation: {
      id: 'Bacaan yang paling ketat; bandingkan dengan Selesai untuk melihat pengaruh pilihan penyebut.',
      en: 'The strictest reading; compare with Completed to see what the choice of denominator does.',
    },
    formula: {
      id: 'selesai / semua laporan, termasuk arsip dan tertunda',
      en: 'completed / all reports, archived and pending included',
    },
    source: OURS,
  },
  {
    id: 'completion_rate_mature',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'completed'", denominator: 'in_base AND is_mature' },
    coverage: MATURITY_KNOWN,
    notDue: 'in_base',
    label: { id: 'Selesai, laporan yang sudah jatuh tempo', en: 'Completed, among reports past their time' },
    description: {
      id: 'Bagian laporan yang selesai di antara laporan yang batas waktunya ditambah 10 hari kerja sudah lewat.',
      en: 'Share of completed reports among those whose time limit plus 10 working days has run out.',
    },
    interpretation: {
      id: 'Tidak turun karena laporan baru; cocok untuk membandingkan antarwaktu.',
      en: 'New reports do not lower it; suited to comparisons over time.',
    },
    formula: {
      id: 'selesai / penyebut baku yang sudah melewati batas klasifikasinya ditambah 10 hari kerja',
      en: 'completed / default denominator older than the limit of its class plus 10 working days',
    },
    source: OURS,
  },
  {
    id: 'follow_up_rate_mature',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: {
      kind: 'ratio',
      numerator: "bucket IN ('completed', 'in_process')",
      denominator: 'in_base AND is_mature',
    },
    coverage: MATURITY_KNOWN,
    notDue: 'in_base',
    label: {
      id: 'Ditindaklanjuti, laporan yang sudah jatuh tempo',
      en: 'Followed up, among reports past their time',
    },
    description: {
      id: 'Bagian laporan yang ditindaklanjuti di antara laporan yang batas waktunya ditambah 10 hari kerja sudah lewat.',
      en: 'Share of reports followed up among those whose time limit plus 10 working days has run out.',
    },
    interpretation: {
      id: 'Tidak turun karena laporan baru; cocok untuk membandingkan antarwaktu.',
      en: 'New reports do not lower it; suited to comparisons over time.',
    },
    formula: {
      id: '(selesai + proses) / penyebut baku yang sudah melewati batas klasifikasinya ditambah 10 hari kerja',
      en: '(completed + in process) / default denominator older than the limit of its class plus 10 working days',
    },
    source: OURS,
  },
  {
    id: 'not_yet_due_share',
    group: 'completion',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: {
      kind: 'ratio',
      numerator: 'NOT is_mature',
      denominator: 'in_base AND is_mature IS NOT NULL',
    },
    coverage: MATURITY_KNOWN,
    label: { id: 'Belum jatuh tempo', en: 'Not yet due' },
    description: {
      id: 'Bagian laporan yang batas waktunya ditambah 10 hari kerja belum lewat pada tanggal data.',
      en: 'Share of reports whose time limit plus 10 working days had not run out at the cut-off.',
    },
    interpretation: {
      id: 'Makin tinggi, makin dini untuk menilai angka Selesai periode ini.',
      en: 'The higher, the earlier it is to judge the completion of this period.',
    },
    formula: {
      id: 'penyebut baku yang belum melewati batas klasifikasinya ditambah 10 hari kerja / penyebut baku',
      en: 'default denominator not older than the limit of its class plus 10 working days / default denominator',
    },
    source: OURS,
  },
]
