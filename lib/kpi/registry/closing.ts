import type { Kpi } from '#lib/kpi/kpi'

const OURS = 'Ketentuan Rapor LAPOR!'

/** Who closed the completed reports, and which reports stand apart from the denominator. */
export const CLOSING: readonly Kpi[] = [
  {
    id: 'completion_rate_system',
    group: 'completion',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: {
      kind: 'ratio',
      numerator: "bucket = 'completed' AND closed_by = 'system'",
      denominator: 'in_base',
    },
    label: { id: 'Selesai, ditutup sistem', en: 'Completed, closed by the system' },
    description: {
      id: 'Bagian laporan yang ditutup otomatis karena 10 hari kerja tanpa balasan pelapor.',
      en: 'Share of reports closed automatically after 10 working days without a reply of the reporter.',
    },
    interpretation: {
      id: 'Penutupan otomatis tidak menyatakan bahwa pelapor puas.',
      en: 'Closing by the system does not say that the reporter is content.',
    },
    formula: { id: 'ditutup oleh sistem / penyebut baku', en: 'closed by the system / default denominator' },
    source: OURS,
  },
  {
    id: 'completion_rate_admin',
    group: 'completion',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: {
      kind: 'ratio',
      numerator: "bucket = 'completed' AND closed_by = 'admin'",
      denominator: 'in_base',
    },
    label: { id: 'Selesai, ditutup admin', en: 'Completed, closed by an admin' },
    description: { id: 'Bagian laporan yang ditutup admin.', en: 'Share of reports closed by an admin.' },
    interpretation: {
      id: 'Penutupan oleh admin adalah penilaian instansi, bukan pelapor.',
      en: 'Closing by an admin is the judgement of the agency, not of the reporter.',
    },
    formula: { id: 'ditutup oleh admin / penyebut baku', en: 'closed by an admin / default denominator' },
    source: OURS,
  },
  {
    id: 'completion_rate_reporter',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: {
      kind: 'ratio',
      numerator: "bucket = 'completed' AND closed_by = 'reporter'",
      denominator: 'in_base',
    },
    label: { id: 'Selesai, ditutup pelapor', en: 'Completed, closed by the reporter' },
    description: {
      id: 'Bagian laporan yang ditutup sendiri oleh pelapornya.',
      en: 'Share of reports closed by their own reporter.',
    },
    interpretation: {
      id: 'Tanda terkuat bahwa masalahnya selesai bagi warga; biasanya kecil karena sedikit pelapor menutup sendiri.',
      en: 'The strongest sign that the matter is settled for the citizen; usually small, since few reporters close.',
    },
    formula: {
      id: 'ditutup oleh pelapor / penyebut baku',
      en: 'closed by the reporter / default denominator',
    },
    source: OURS,
  },
  {
    id: 'confirmed_share',
    group: 'completion',
    unit: 'fraction',
    better: 'up',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "closed_by = 'reporter'", denominator: "bucket = 'completed'" },
    label: { id: 'Dikonfirmasi pelapor', en: 'Confirmed by the reporter' },
    description: {
      id: 'Bagian laporan selesai yang ditutup oleh pelapornya.',
      en: 'Share of completed reports that their reporter closed.',
    },
    interpretation: {
      id: 'Makin tinggi, makin banyak penyelesaian yang dibenarkan warga.',
      en: 'The higher, the more completions a citizen has confirmed.',
    },
    formula: { id: 'ditutup oleh pelapor / selesai', en: 'closed by the reporter / completed' },
    source: OURS,
  },
  {
    id: 'auto_closed_share',
    group: 'completion',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "closed_by = 'system'", denominator: "bucket = 'completed'" },
    label: { id: 'Ditutup sistem', en: 'Closed by the system' },
    description: {
      id: 'Bagian laporan selesai yang ditutup otomatis oleh sistem.',
      en: 'Share of completed reports that the system closed.',
    },
    interpretation: {
      id: 'Makin tinggi, makin sedikit penyelesaian yang dinilai oleh orang.',
      en: 'The higher, the fewer completions were judged by a person.',
    },
    formula: { id: 'ditutup oleh sistem / selesai', en: 'closed by the system / completed' },
    source: 'Teks aplikasi SP4N-LAPOR! tentang penutupan otomatis; ketentuan Rapor LAPOR!',
  },
  {
    id: 'archived_share',
    group: 'completion',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'archived'", denominator: 'true' },
    label: { id: 'Diarsipkan', en: 'Archived' },
    description: {
      id: 'Bagian laporan yang diarsipkan atau diblokir; tidak pernah dihitung selesai.',
      en: 'Share of reports archived or blocked; never counted as completed.',
    },
    interpretation: {
      id: 'Bagian yang besar membuat angka Selesai tampak lebih baik daripada yang dialami pelapor.',
      en: 'A large share makes completion look better than what reporters meet with.',
    },
    formula: { id: 'diarsipkan / semua laporan', en: 'archived / all reports' },
    source: OURS,
  },
  {
    id: 'pending_share',
    group: 'completion',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'pending'", denominator: 'true' },
    label: { id: 'Tertunda', en: 'Pending' },
    description: {
      id: 'Bagian laporan yang menunggu kelengkapan informasi dari pelapor.',
      en: 'Share of reports waiting for more information from the reporter.',
    },
    interpretation: {
      id: 'Bagian yang besar berarti banyak laporan berhenti di pertanyaan balik.',
      en: 'A large share means that many reports stop at a question put back to the reporter.',
    },
    formula: { id: 'tertunda / semua laporan', en: 'pending / all reports' },
    source: OURS,
  },
]
