/** Words that numbers and dates are made of. */
export const words = {
  outOf: '{k} dari {n}',
  workdays: '{n} hari kerja',
  workdaysBetween: 'antara {from} dan {to} hari kerja',
  points: '{n} poin',
  wholePeriod: 'seluruh data',
  since: 'sejak {from}',
  until: 'sampai {to}',
  between: '{from} – {to}',
  atLeast: 'minimal {value}',
  atMost: 'paling lama {value}',
  noMoreThan: 'paling banyak {value}',
  blank: {
    zero: 'tidak ada laporan',
    suppressed: 'disamarkan',
    not_available: 'tidak dapat dihitung dari ekspor ini',
    not_applicable: 'tidak berlaku',
    not_yet_due: 'belum jatuh tempo',
    bounded: 'hanya diketahui rentangnya',
  },
  verdict: {
    met: 'Tercapai',
    not_met: 'Belum tercapai',
    unclear: 'Belum dapat dipastikan',
    unverified: 'Sasaran belum terverifikasi',
    none: 'Tanpa sasaran',
  },
} as const
