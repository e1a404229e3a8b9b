const words = (text: string) => new Set(text.trim().split(/\s+/))

/** Words of column headers and file names that cannot be about a person, Indonesian and English. Lower case. */
export const COLUMN_WORDS = words(`
  id ids no nomor num number kode code kunci key uuid guid ref referensi indeks index urut urutan baris row record rec kolom column col
  field data isi content judul title subjek subject perihal topik topic tema teks text ringkas ringkasan summary rincian rinci detail
  details deskripsi description uraian keterangan ket catatan note notes remark remarks komentar comment memo info informasi information
  tanggal tgl tgll date datetime waktu jam time timestamp hari day days bulan month bln tahun year thn minggu week kuartal quarter q
  triwulan semester periode period mulai start awal akhir end selesai done finish finished masuk keluar received submitted created
  create dibuat diubah updated update diperbarui pembaruan terakhir last first pertama kedua ketiga terbaru baru new lama old sebelum
  sesudah before after tempo jatuh batas limit due deadline tenggat durasi duration lama usia umur age sisa target sasaran
  januari jan january februari feb february peb pebruari maret mar march april apr mei may juni jun june juli jul july agustus agu agt
  agst aug august september sep sept oktober okt oct october november nov nop nopember desember des dec december
  senin selasa rabu kamis jumat sabtu ahad monday tuesday wednesday thursday friday saturday sunday
  wib wita wit utc gmt
  laporan lapor lapo report reports reported pelaporan aduan pengaduan complaint complaints keluhan kasus case cases tiket ticket tickets
  tracking track trackingid pelapor reporter pengadu user username pengguna akun account nama name lengkap full panggilan alias
  instansi agency agencies dinas badan kantor opd skpd unit kerja perangkat lembaga satuan bagian bidang seksi subbagian biro pusat upt uptd
  induk parent anak child tujuan asal origin source sumber kanal channel media platform website web situs aplikasi app android ios sms
  whatsapp wa instagram facebook twitter tiktok telegram youtube email surel surat pos telepon telp telpon phone hp hotline call center
  kontak contact loket tatap muka
  status state kondisi tahap tahapan stage step langkah proses process progress progres posisi position level tingkat prioritas priority
  urgensi urgency penting important mendesak urgent kategori category categories subkategori sub jenis type tipe kind klasifikasi
  classification class kelas kelompok group golongan label tag tags tanda flag penanda
  disposisi disposition terdisposisi assigned assignment verifikasi verified verification terverifikasi tindak lanjut ditindaklanjuti
  tl followup follow up respon respons response tanggapan answer jawaban jawab dijawab balasan reply replies solusi solution resolusi
  resolution penyelesaian selesaikan hasil result results output tutup ditutup closed close closing penutupan arsip archive archived
  diarsipkan tunda pending ditunda alasan reason sebab cause penyebab rekomendasi recommendation evaluasi evaluation tindakan action
  actions aktivitas activity kegiatan riwayat history log logs audit versi version ver rev revisi revision
  rating nilai value values skor score poin point bobot weight kepuasan satisfaction bintang star penilaian ulasan review survei survey
  jumlah total count sum rerata rata average avg mean median min max minimum maksimum persen persentase percent percentage pct rasio
  ratio rate laju selisih diff difference angka figure
  lokasi location alamat address jalan street gedung building ruang room lantai floor titik koordinat coordinate coordinates latitude
  longitude lat lon lng long peta map wilayah region regions area zona zone provinsi prov province kabupaten kab kota city regency
  kecamatan kec district kelurahan kel desa village dusun rt rw daerah pemerintah pemkab pemkot pemprov pemko pemda nasional national
  lampiran attachment attachments file files berkas dokumen document documents doc foto photo gambar image video audio bukti evidence
  tautan link url uri href
  pengelola admin administrator operator petugas officer pejabat penghubung liaison verifikator supervisor pimpinan kepala
  penanggung jawab pic tim team staf staff pegawai employee dpr dprd
  nik ktp npwp kk kartu penduduk kelamin gender sex agama religion pekerjaan occupation profesi pendidikan education lahir birth
  anonim anonymous rahasia confidential secret publik public umum general terbuka open tertutup visibility privat private
  sk decree keputusan tahunan annual setwapres presiden ombudsman kemenpan kemendagri menpan panrb sp4n span
  aneh asing lain lainnya other others tambahan extra additional ekstra unknown tidak dikenal diketahui misc custom khusus
  special sementara temp temporary tes test testing uji coba dummy contoh sample example demo foo bar baz qux xyz abc lorem ipsum
  kosong empty blank null none na kol cadangan spare reserved
  internal eksternal external lokal local global utama main primary sekunder secondary dasar basis base
  ekspor export exports exported impor import imports imported unduh unduhan download downloads redacted unggah upload cetak dicetak print rekap
  rekapitulasi recap daftar list tabel table lembar sheet workbook buku dataset database db dump raw mentah final draf draft salinan
  copy salin backup cadang gabungan gabung merged merge semua all seluruh lengkap bersih clean cleaned asli original olah olahan diolah
  hasil terpilih filter sortir urutan acak random seed
  xlsx xls csv tsv txt gz zip parquet json xml html pdf ods utf win cp ansi bom tab pipe semicolon koma titik
  ya yes tidak no ada belum sudah true false benar salah valid invalid
  dan and atau or di ke dari dengan untuk pada oleh yang per the of in on at by for from to with is are as a an
  dates times loads cutoff cut off snapshot edisi edition muatan load opd nasional timeline sla kpi harian mingguan bulanan triwulanan semesteran
  besar big large kecil small medium sedang tinggi high rendah low banyak sedikit cepat fast lambat slow tepat terlambat late early
  normal biasa standar standard
  kalsel kalteng kaltim kalbar kaltara jabar jateng jatim sumut sumbar sumsel sulsel sulteng sulut sultra ntb ntt diy dki hst hsu hss
  tapin tala tanbu batola selatan utara timur barat tengah tenggara hulu hilir sungai laut kepulauan
  shared inline string strings ringkasan mini bagian part parts rusak broken terpotong truncated bad good buruk baik
  error errors galat peringatan warning warnings
  biaya cost anggaran budget harga price rupiah rp
  bahasa language lang negara country mata uang kuota
`)
