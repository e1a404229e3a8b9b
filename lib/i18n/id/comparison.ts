/** The page that compares regions, and two of them side by side. */
export const comparison = {
  title: 'Perbandingan kabupaten/kota {province}',
  documentTitle: 'Perbandingan kabupaten/kota',
  lead: 'Halaman ini menjawab satu hal: kabupaten/kota mana yang sungguh berbeda. Yang selisihnya bisa terjadi karena kebetulan tidak diberi peringkat.',
  indicator: 'Dibandingkan menurut',
  tiers: 'Mana yang sungguh berbeda?',
  tiersNote:
    'Rata-rata {mean} dari {n} laporan seluruh kabupaten/kota. Suatu wilayah baru disebut berbeda bila berada di luar batas 99,8 % dari rata-rata itu.',
  tiersNoteFew:
    'Seluruh kabupaten/kota bersama: {mean} laporan, terlalu sedikit untuk persentase. Suatu wilayah baru disebut berbeda bila berada di luar batas 99,8 % dari bagian itu.',
  tier: {
    above: 'Lebih tinggi',
    same: 'Tidak dapat dibedakan',
    below: 'Lebih rendah',
    none: 'Tanpa laporan',
  },
  tierEmpty: 'Tidak ada.',
  tierCaution:
    'Wilayah dengan sedikit laporan hampir selalu masuk "tidak dapat dibedakan": itu berarti datanya belum cukup, bukan berarti kinerjanya setara.',
  forestNone: 'Tidak ada yang dapat dibedakan dari rata-rata {mean}',
  forestSome:
    'Dari rata-rata {mean}: {below} wilayah lebih rendah, {above} lebih tinggi, {same} tidak dapat dibedakan',
  forestText:
    '{kpi} tiap kabupaten/kota sebagai titik dengan rentang keyakinan 95 % dan garis sasaran; pemerintah provinsi terpisah di bawah.',
  forestByName:
    'Urut nama: urutan ini tidak berkata apa-apa tentang mutu. Garis tipis: rentang 95 %. Titik berongga: kurang dari 10 laporan.',
  byValue: 'Urutkan menurut nilai',
  byName: 'Urutkan menurut nama',
  byValueWarning:
    'Urut nilai bukan peringkat. {same} dari {n} wilayah tidak dapat dibedakan dari rata-rata, dan urutan di antara mereka dapat berbalik karena kebetulan.',
  funnelMean: 'Di luar batas 95 % sekitar rata-rata: {above} wilayah di atas, {below} di bawah',
  funnelTarget: 'Di luar batas 95 % sekitar sasaran: {above} wilayah di atas, {below} di bawah',
  funnelChance:
    'Satu dari 20 wilayah dapat berada di luar batas 95 % hanya karena kebetulan; karena itu baru yang di luar 99,8 % disebut berbeda.',
  funnelText:
    'Tiap titik satu kabupaten/kota. Mendatar: jumlah laporan. Tegak: {kpi}. Corong menunjukkan batas kebetulan 95 % dan 99,8 % di sekitar {centre}.',
  mean: 'rata-rata {value}',
  target: 'sasaran {value}',
  targetUnverified: 'sasaran {value}, belum terverifikasi',
  yardstick: 'Patokan corong',
  aroundMean: 'Bandingkan dengan rata-rata',
  aroundTarget: 'Bandingkan dengan sasaran',
  targetCeiling: 'Terhadap sasaran 100 %, satu laporan yang belum selesai pun sudah berada di bawah garis.',
  spreadApplies:
    'Wilayah berbeda-beda {phi} kali lebih ragam daripada kebetulan murni. Campuran perkara atau cara mencatat dapat ikut menyebabkannya; batas tidak dilebarkan karena itu.',
  spreadNone:
    'Keragaman antarwilayah {phi} kali kebetulan murni: belum melebihi yang wajar bagi {n} wilayah.',
  signal: {
    inside: 'di dalam batas wajar',
    warn_low: 'di bawah batas 95 %',
    alarm_low: 'di bawah batas 99,8 %',
    warn_high: 'di atas batas 95 %',
    alarm_high: 'di atas batas 99,8 %',
    none: 'tanpa laporan',
  },
  quadrant: 'Sepi atau ramai, baik atau kurang: {kpi} terhadap jumlah laporan',
  quadrantNone:
    'Perlu tiga kabupaten/kota atau lebih dengan sedikitnya 10 laporan: dari yang lebih sedikit, tidak ada yang di tengah.',
  quadrantText:
    'Mendatar: laporan per 10.000 penduduk. Tegak: {kpi}. Garis putus-putus adalah median kabupaten/kota.',
  ombudsman:
    'Ombudsman mengingatkan: tidak ada pengaduan bukan berarti layanan baik, dan banyak pengaduan bukan berarti layanan buruk. Garis pembagi adalah median, jadi selalu ada separuh di tiap sisi; sudut bukan nilai rapor.',
  corner: {
    quiet_good: 'Sepi dan baik',
    loud_good: 'Ramai dan baik',
    quiet_poor: 'Sepi dan kurang',
    loud_poor: 'Ramai dan kurang',
    none: 'kurang dari 10 laporan',
  },
  cornerColumn: 'Sudut',
  multiples: 'Laporan per bulan di tiap kabupaten/kota, satu skala',
  multiplesText:
    'Garis kecil untuk tiap kabupaten/kota, {period}, semuanya dengan skala yang sama. Angka di kanan adalah bulan terakhir.',
  multiplesNote: 'Skala sama untuk semua, sehingga tinggi garis dapat dibandingkan langsung.',
  bursts: 'Entri borongan (banyak laporan tercatat sekaligus): {list}.',
  burst: '{name}, {month}, {n} dari {all} laporan',
  signals: 'Naik atau turun melampaui kebetulan',
  signalsNote:
    'Hanya bulan di luar batas kendali (XmR untuk jumlah laporan, bagan p untuk persentase), atau delapan bulan berturut-turut di satu sisi, yang disebut naik atau turun. Entri borongan dan bulan yang belum utuh tidak ikut; wilayah dengan rata-rata di bawah 5 laporan sebulan tidak dinilai; persentase dibaca di antara laporan yang sudah jatuh tempo. Dari ratusan bulan yang diperiksa sekaligus, satu atau dua tetap dapat melewati batas karena kebetulan.',
  signalVolume: '{name}, {month}: laporan {direction} menjadi {value}, batas wajar {low} sampai {high}.',
  signalRate: '{name}, {month}: {kpi} {direction} menjadi {value}, batas wajar {low} sampai {high}.',
  signalRun: '{name} sampai {month}: {what} {direction} delapan bulan atau lebih berturut-turut.',
  up: 'naik',
  down: 'turun',
  upShort: '▲ naik {month}',
  downShort: '▼ turun {month}',
  reportsWord: 'jumlah laporan',
  signalsNone: 'Tidak ada bulan yang melampaui kebetulan pada periode ini.',
  signalsFew:
    'Batas kendali baru dapat dihitung dari sedikitnya delapan bulan utuh dengan rata-rata lima laporan sebulan. Pilih periode yang lebih panjang.',
  tableRest: 'Angka selebihnya',
  table: 'Semua angka',
  tableNote:
    'Klik judul kolom untuk mengurutkan. Kolom bertanda * menjelaskan, tidak pernah dipakai untuk menilai.',
  tableTier: 'Terhadap rata-rata',
  tablePlace: 'Kisaran tempat*',
  tableShrunk: 'Perkiraan jangka panjang*',
  tableStandardised: 'Bila campuran perkara sama*',
  tableSignal: 'Perubahan',
  place: '{lo} sampai {hi}',
  thinMix: 'mewakili {share} campuran',
  noSignal: 'dalam batas wajar',
  noLimits: 'kurang dari 8 bulan atau 5 laporan sebulan',
  filter: 'Cari wilayah',
  columns: 'Kolom',
  found: '{shown} dari {all} baris',
  allColumns: 'Tampilkan semua {n} kolom',
  mainColumns: 'Tampilkan kolom utama saja',
  explain: 'Arti kolom bertanda *',
  explainPlace:
    'Tingkat sebenarnya setiap wilayah bisa sedikit berbeda dari yang tercatat. Dengan menimbang semua kemungkinannya, tempat wilayah ini berada dalam kisaran itu dengan peluang 95 %. Kisaran yang lebar adalah alasan tidak ada peringkat 1 sampai {n}.',
  explainShrunk:
    'Rekam jejak wilayah digabung dengan rata-rata seluruh wilayah, masing-masing seberat laporannya (empirical Bayes): 5 dari 5 belum berarti 100 % untuk seterusnya. Rata-rata itu seberat {weight} laporan.',
  explainShrunkAll:
    'Rekam jejak wilayah digabung dengan rata-rata seluruh wilayah (empirical Bayes). Pada periode ini wilayah tidak berbeda melampaui kebetulan, jadi perkiraan terbaik bagi semuanya adalah rata-rata itu.',
  explainStandardised:
    'Persentase yang akan dicapai wilayah bila campuran kategorinya sama dengan campuran seluruh kabupaten/kota. Bila mewakili kurang dari 90 % campuran, perbandingannya tipis.',
  toComparison: 'Perbandingan semua kabupaten/kota',
  with: 'Bandingkan dengan',
  withRest: 'Semua kabupaten/kota lain',
  compare: 'Bandingkan',
  pairTitle: '{first} dan {second}',
  pairNotLoaded: 'Ekspor pembandingnya belum dimuat, jadi belum ada yang dapat diperbandingkan.',
  pairNote:
    'Selisih adalah {first} dikurangi {second}, dengan rentang 95 % menurut Newcombe. Disebut berbeda hanya bila rentang itu tidak memuat nol.',
  difference: 'Selisih',
  reading: 'Kesimpulan',
  differs: 'berbeda',
  sameAs: 'tidak dapat dibedakan',
  tooFew: 'kurang dari 10 laporan di salah satu sisi',
  noInterval: 'tidak diperbandingkan',
} as const
