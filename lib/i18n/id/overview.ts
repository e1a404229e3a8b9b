/** What the overview says in words. */
export const overview = {
  same: 'Dibandingkan dengan {before}, persentase yang ditindaklanjuti dan yang selesai (dari laporan yang sudah jatuh tempo) tidak berbeda melampaui kebetulan.',
  up: 'Dibandingkan dengan {before}: {kpi} <b>naik {points}</b>, melampaui kebetulan (rentang 95 %: {lo} sampai {hi}).',
  down: 'Dibandingkan dengan {before}: {kpi} <b>turun {points}</b>, melampaui kebetulan (rentang 95 %: {lo} sampai {hi}).',
  tooYoung:
    'Dibandingkan dengan {before}: naik atau turun belum dapat disebut, karena {parts} laporan periode ini belum jatuh tempo.',
  tooFew:
    'Dibandingkan dengan {before}: laporan yang sudah jatuh tempo terlalu sedikit untuk menyebut naik atau turun.',
  volumeFew:
    'Naik turunnya jumlah laporan tidak dinilai: untuk itu perlu sedikitnya delapan bulan utuh dengan rata-rata lima laporan sebulan di luar entri borongan.',
  volumeCalm: 'Tidak ada bulan yang jumlah laporannya, di luar entri borongan, melewati batas wajar.',
  volumeSignals: 'Jumlah laporan di luar entri borongan yang melewati batas wajar: {months}.',
  signal: {
    high: '{month} ({n}, batas wajar {lo}–{hi}) lebih tinggi',
    low: '{month} ({n}, batas wajar {lo}–{hi}) lebih rendah',
    run_high: 'sampai {month}, sedikitnya delapan bulan berturut-turut di atas rata-rata',
    run_low: 'sampai {month}, sedikitnya delapan bulan berturut-turut di bawah rata-rata',
  },
  ceiling:
    'Hampir semua kabupaten/kota sudah menyelesaikan 98 % atau lebih, jadi angka itu tidak lagi membedakan. Yang didahulukan: ketepatan waktu, umur laporan terbuka, dan penutupan oleh sistem.',
  below: '<b>{kpi}</b> lebih rendah daripada yang lain, melampaui kebetulan: {names}.',
  above: '<b>{kpi}</b> lebih tinggi daripada yang lain, melampaui kebetulan: {names}.',
  belowUnits: '<b>{kpi}</b> pada OPD, lebih rendah daripada yang lain melampaui kebetulan: {names}.',
  aboveUnits: '<b>{kpi}</b> pada OPD, lebih tinggi daripada yang lain melampaui kebetulan: {names}.',
  named: '{name} ({value})',
  namedUnit: '{name}, {region} ({value})',
  alike:
    'Menurut tindak lanjut dan penyelesaian, {n} kabupaten/kota tidak dapat dibedakan satu dari yang lain: selisihnya bisa terjadi karena kebetulan.',
  waiting: 'Paling lama menunggu',
  waitingNote:
    'Laporan terbuka tertua tiap instansi, kapan pun diterima, dihitung sampai tanggal datanya. Pilih instansi untuk melihat daftar laporannya.',
  agency: 'Instansi',
  oldest: 'Tertua',
  since: 'sejak {date}',
  open: 'Terbuka',
  overdue: 'Lewat batas',
  noneWaiting: 'Tidak ada laporan terbuka.',
  meanings: 'Selesai {values}: tergantung penyebut',
  meaningsNone: 'Arti selesai',
  meaningsNote:
    'Laporan yang sama, dibaca menurut setiap arti dan penyebut. Halaman lain memakai penyebut baku.',
  meaning: 'Arti',
  denominator: 'Penyebut',
  value: 'Nilai',
  parts: 'Laporan',
  or: '{first} atau {last}',
  leads: 'dipakai di halaman lain',
  moved: 'Bagian yang bergeser melampaui kebetulan dibandingkan dengan {before}:',
  movedItem: '{name} {points} (dari {earlier} menjadi {now})',
  unmoved: 'Dibandingkan dengan {before}, tidak ada kategori yang bagiannya bergeser melampaui kebetulan.',
  ruleChange: '{regulation} berlaku',
  ruleChangeUnverified: '{regulation} berlaku (belum terverifikasi)',
  map: '{kpi} menurut letak kabupaten/kota',
  toDigest: 'Apa yang baru sejak edisi sebelumnya',
  toClaims: 'Bandingkan dengan angka terbitan',
} as const
