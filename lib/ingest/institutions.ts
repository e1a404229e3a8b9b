const words = (text: string) => new Set(text.trim().split(/\s+/))

/** First words of the names of Indonesian public institutions. Lower case, no punctuation. */
export const INSTITUTION_WORDS = words(`
  pemerintah pemerintahan pemkab pemko pemkot pemprov pemda pemdes provinsi kabupaten kab kota
  dinas badan kantor kecamatan camat kelurahan desa nagari kampung inspektorat sekretariat sekretaris setda sekda setwan
  bagian biro bidang bagian satuan asisten staf subbagian subbag seksi unit upt uptd upp uppd samsat cabang
  rumah rsud rsu rsj rs rsia puskesmas pustu klinik laboratorium labkesda
  pdam ptam perumda perumdam perum perseroda perusahaan pam bumd bumdes bank bpd bulog pln pertamina telkom pos
  kementerian kementrian kemen direktorat ditjen dirjen deputi lembaga komisi komite dewan dprd dpr dpd mpr kpu kpud bawaslu panwaslu
  ombudsman mahkamah pengadilan kejaksaan kejari kejati kepolisian polres polresta polsek polda polri tni kodim koramil kodam lanal lanud komando
  imigrasi lapas rutan bapas balai loka pusat pusdiklat stasiun otoritas otorita arsip perpustakaan museum
  universitas institut politeknik poltekkes akademi sekolah sd sdn smp smpn sma sman smk smkn slb slbn tk paud mi min mts mtsn ma man madrasah
  bpjs bpn bps bpk bpkp bnn bnnk bnnp bpom bmkg basarnas bkn bkd bkpp bkpsdm bkad bpkad bppd bapenda bappeda bappelitbangda bapperida
  bpbd kesbangpol kesbang satpol damkar disdik disdikbud dinkes dinsos dishub disdukcapil dukcapil diskominfo kominfo
  diskominfotik diskominfosantik dlh dislh dpu pupr dpupr putr dputr perkim disperkim disperkimtan disperindag disdag
  diskopukm disnaker disnakertrans disnakerin distan dispertan disbun disnak dkp dkpp dpmptsp dpmd dpmpd dispar disparpora disporapar dispora
  dp2kbp3a dp3a dp3akb dppkb bkkbn kua kemenag kemenkes kemendikbud kemensos kemenhub kemenkeu kemendagri kemenpan
  palang badan baznas korpri pkk gugus tim satgas sentra terminal pelabuhan bandara pasar
`)

/** Somebody speaks or is spoken to: no name of a status, channel or category has these. */
export const SPOKEN_WORDS = words('saya kami aku kita anda mereka mohon tolong pak bu bapak sdr sdri bernama')

/** Words of sentences: a complaint that begins with an institution's name is still a complaint. */
export const PROSE_WORDS = new Set([
  ...SPOKEN_WORDS,
  ...words(`
    tidak tdk gak nggak yang yg karena krn sudah sdh belum blm nama telah pernah oleh kepada agar supaya apakah kenapa mengapa
    bagaimana kapan ini itu nomor nik hp wa telepon email alamat
  `),
])
