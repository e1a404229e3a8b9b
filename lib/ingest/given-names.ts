const words = (text: string) => new Set(text.trim().split(/\s+/))

/**
 * Names that many Indonesians bear, given and family names alike. Lower case. They mark a spelling that speaks of a person;
 * words that official names need as well (`jaya`, `mulia`, `sungai`) are left out.
 */
export const GIVEN_NAMES = words(`
  abdul abdurrahman abdullah ade adi adinda aditya agnes agus agung agustina ahmad aini aisyah ajeng akbar akhmad alamsyah aldi alfian
  alfi ali alif alya amalia amanda amelia amin aminah amir ana anang andi andika andre andri andriani anggi anggraini ani anisa anita
  anton antonius anwar apriani aprilia ardi ardiansyah ari arief arif arifin aris arman arya asep asih astuti asri astri atik
  aulia ayu azizah azis aziz bagas bagus bahar baharuddin bambang basuki bayu benny bima budi budiman budiono budiyanto burhan burhanuddin
  cahya cahyani cahyono candra chandra christina cici citra dadang dahlia daniel danang darma darmawan daud david dedi dede deden dedy
  deni denny desi desy dessy devi dewi dian diana didik dina dinda dini dodi dody dwi edi eddy edy egi eka eko elisa ella elly elvira
  ema emi endah endang eni erna erni erwin esti evi fadhil fadli fahmi fahri faisal fajar fani farah farhan farid farida fatimah fatma
  fauzi fauzan fauziah febri febrian fendi feri ferry fikri firdaus firman fitri fitria fitriani fitriyah francisca frans galih galuh
  gilang ginting gita gunadi gunawan habib hadi hafiz halim halimah hamdani hamid hamidah hamzah hana hanafi handayani
  handoko hani hapsari hardi hariadi hariyanto hartati hartini hartono haryanto hasan hasanah hasanuddin hasibuan hasim helmi hendra
  hendri hendro heni heny heri herawati herlina herman hermanto hermawan herry heru hidayah hidayat hidayati husain husein husin husna
  ibnu ibrahim ida idris iis ika ilham imam iman imran ina indah indra indri indriani intan irawan irawati irfan irma irwan isa
  ishak iskandar ismail isnaini istiqomah ita iwan jaka jamal jamilah jamaluddin januar jefri jeni joko johan johanes jonathan joni
  julia juliana junaidi juwita kartika kartini karyadi khadijah khairul khairunnisa kiki komang krisna kristina kurnia kurniawan
  kurniawati kusnadi kusuma kusumawati laila lailatul laras lasmi latif latifah leni lestari lia lidia lies lilis lina linda lisa
  lubis lukman lulu lusi lusiana mahendra mahmud mahmudah maimunah malik maman manurung mardiana maria mariana mariani marlina marwan
  maryam maryani maryati masitah masykur maulana maya mega melati meli meri mia mila mira mirna misbah mochamad mohamad mohammad muchlis
  muhamad muhammad muhidin mujiono mukhlis mulyadi mulyani mulyono munawar munir murni murniati mursid musa mustafa mustofa mutia nabila
  nadia naila nainggolan najwa nanang nanda nani nasir nasrullah nasution nengah ngurah nia niken nila nina ningsih nisa nita noor
  nor norhayati noviana novi novita nugraha nugroho nur nuraini nurdin nurhayati nurhidayah nuri nurjanah nurlaila nursiah nurul nyoman
  oktavia oka okta pandu panjaitan pardede permana permatasari pertiwi pramono prasetya prasetyo prasetiyo pratama pratiwi prayitno
  prihatin purba purnama purnomo purwanti purwanto puspa puspita puspitasari putra putri putu rachman rachmat raden raditya rafi rahayu
  rahma rahmad rahman rahmat rahmawati rahmi rama ramadhan ramadhani ramdani ramli rani ratih ratna ratnasari reni renny reza rian
  riana rianto ricky rido ridho ridwan rifki rika rina rini rio riska riski rita riyadi riyanti riyanto rizal rizka rizki rizky
  robert robi rohana rohman rohmah roni ronny rosa rosdiana rosida rosita rosmawati rosyid rudi rudiansyah rudy ruslan rusdi rusli
  rusmini sabrina safitri saiful saleh salim salma salsabila samsudin samsul samuel santi santosa santoso sanusi sari sariah sarah
  sarwono saputra saputri satria septian septiani setiadi setiawan setiawati setyo setyawan sherly shinta sidik sihombing
  silalahi silvia simanjuntak simatupang sinaga siregar sitanggang siti situmorang slamet sobari sofia sofyan soleh solihin soni sri
  stefanus sudarmo sudarsono sudirman sudrajat sugeng sugiarto sugianto sugiono sugiyanto sugiyono suhardi suharti suharto suhartono
  suhendra sujarwo sukarno sukirman sulaiman sulastri sulistyo sulistyowati sumarni sumarno sumiati sumiyati sunardi sunarti sunarto
  sundari supardi suparman suparno supriadi supriyadi supriyanto supriyono surya suryadi suryana suryani suryanto suryono susan susana
  susanti susanto susilawati susilo sutanto sutarno sutikno sutini sutrisno suwarni suwarno suwito suyanto suyatno syafii syahrial
  syahrul syaiful syamsuddin syamsul syarif syarifah syarifuddin tamba tambunan tanjung tarigan taufik taufiq teguh tina titi
  titin tono toni tri tuti tutik udin ulfa umar umi untung usman utami utomo vera veronica victor vina vivi wahid wahidin wahyu
  wahyudi wahyuni wahyuningsih wawan wayan welly wenny wibowo wicaksono widiastuti widodo widya widyastuti wijaya wijayanti
  winarno winarti windi wisnu wiwik wulan wulandari wulansari yadi yani yanti yanto yanuar yasin yayan yeni yohanes yogi yudha yudi
  yuli yulia yuliana yuliani yulianti yulianto yuni yuniarti yunita yunus yusri yusuf yusup zahra zaenab zainab zainal zainuddin zakaria
  zaki zulfa zulfikar zulkarnain zulkifli
`)

/** After these a place or a court has its name: `Kota Bima`, `Mahkamah Agung`. */
const BEFORE_ONE = words('kab kabupaten kota prov provinsi pulau sungai mahkamah kejaksaan')

/** Institutions that are called after people and places: `Puskesmas Budi Luhur`. */
const NAMESAKES = words(`
  rumah rsud rsu rsj rs rsia puskesmas pustu klinik kecamatan kelurahan desa nagari kampung pasar terminal bandara pelabuhan stasiun
  museum perpustakaan jalan universitas institut politeknik poltekkes akademi sekolah sd sdn smp smpn sma sman smk smkn slb slbn tk paud
  mi min mts mtsn ma man madrasah pt cv bank perumda perumdam perseroda pam pdam ptam masjid taman stadion gedung
`)

/** Whether a word of it is a common name, where it is not the name of a place. */
export function namesSomebody(text: string): boolean {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const end = all.findIndex((word) => NAMESAKES.has(word))
  const free = end < 0 ? all : all.slice(0, end)
  return free.some((word, i) => GIVEN_NAMES.has(word) && !BEFORE_ONE.has(free[i - 1] ?? ''))
}
