namespace NetworkCrm.Core.Importing;

/// <summary>
/// The names columns have in people's files. In a class of its own, so that it is there before anything is built from
/// it.
/// </summary>
internal static class ColumnNameTable
{
    // English (Google, LinkedIn, Outlook, Thunderbird, HubSpot and other exports), Indonesian, then de, fr, es, it, pt,
    // nl, pl, fi, sk, ru, ja, zh as people's exports spell them.
    public static readonly (ContactField Field, string Names)[] Entries =
    [
        (
            ContactField.FullName,
            "Name|Full Name|Display Name|Contact|Contact Name|Contact Full Name|Person|Person Name|Nama|Nama "
                + "Lengkap|Nama Kontak|Nama Peserta|Nama Tamu|Nama Anggota|Nama Relasi|Nama Orang|Nama Pelanggan|"
                + "Nama Klien|Nama PIC|PIC|Nama Member|Fullname|Anzeigename|Vollständiger Name|Nom|Nom complet|Nom "
                + "à afficher|Nombre|Nombre completo|Nombre en pantalla|Nome|Nome completo|Nome visualizzato|"
                + "Mostrar nome|Naam|Volledige naam|Näyttönimi|Näytettävä nimi|Zobrazované meno|Отображаемое имя|"
                + "ФИО|氏名|名前|お名前|姓名|顯示名稱|이름|Customer|Customer Name|Client|Client Name|Lead Name|Guest Name|"
                + "Attendee|Attendee Name|Member Name|Pelanggan|Klien|Kunde|Namn|Fullständigt namn|Navn|Fulde navn|"
                + "Fullt navn|Ad Soyad|Adı Soyadı|İsim|Imię i nazwisko|Jméno a příjmení|Celé jméno|Teljes név|Név|"
                + "Nume complet|Ονοματεπώνυμο|Họ và tên|Họ tên|ชื่อ-นามสกุล|الاسم|الاسم الكامل|Имя и фамилия|"
                + "Фамилия и имя|Повне ім'я|Nama Penuh|Pangalan|성명"
        ),
        (
            ContactField.GivenName,
            "First Name|First|Firstname|Given Name|Given|Forename|Nama Depan|Vorname|Prénom|Primeiro nome|Voornaam|"
                + "Imię|Etunimi|Krstné meno|Имя|名|名字|Förnamn|Fornavn|Ad|Adı|Jméno|Křestní jméno|Keresztnév|Utónév|"
                + "Prenume|Όνομα|Tên|ชื่อ|الاسم الأول|Ім'я|Eesnimi|이름 (명)|Nombre de pila|Nome próprio"
        ),
        (
            ContactField.MiddleName,
            "Middle Name|Middle|Middlename|Additional Name|Nama Tengah|Weitere Vornamen|Deuxième prénom|Segundo "
                + "nombre|Secondo Nome|Nome do meio|Tussenvoegsel|Drugie imię|Ďalšie meno|中間名"
        ),
        (
            ContactField.FamilyName,
            "Last Name|Last|Lastname|Surname|Sur name|Family Name|Family|Nama Belakang|Nama Keluarga|Marga|"
                + "Nachname|Familienname|Nom de famille|Apellidos|Apellido|Cognome|Último nome|Sobrenome|"
                + "Achternaam|Nazwisko|Sukunimi|Priezvisko|Фамилия|姓|姓氏|Efternamn|Efternavn|Etternavn|Soyad|Soyadı|"
                + "Příjmení|Vezetéknév|Családnév|Nume de familie|Επώνυμο|Họ|นามสกุล|اسم العائلة|Прізвище|"
                + "Perekonnanimi|성"
        ),
        (
            ContactField.Prefix,
            "Name Prefix|Prefix|Honorific|Honorific Prefix|Salutation|Gelar Depan|Anrede|Titul|Tytuł|頭銜|Sapaan|"
                + "Title (Mr/Mrs)|Aanhef|Tratamiento|Tratamento|Civilité"
        ),
        (ContactField.Suffix, "Name Suffix|Suffix|Gelar|Gelar Belakang|Gelar Akademik|Suffixe|Suffisso|Sufixo|Prípona"),
        (
            ContactField.Nickname,
            "Nickname|Nick Name|Nick|Alias|Nama Panggilan|Panggilan|Julukan|Spitzname|Surnom|Apodo|Soprannome|"
                + "Apelido|Bijnaam|Przydomek|Lempinimi|Prezývka|Псевдоним|暱稱|ニックネーム"
        ),
        (
            ContactField.Company,
            "Company|Company Name|Organization|Organisation|Organization Name|Organisation Name|Associated Company|"
                + "Account Name|Business Name|Employer|Work Company|Perusahaan|Nama Perusahaan|Instansi|Nama "
                + "Instansi|Perusahaan/Instansi|Kantor|Tempat Kerja|Organisasi|Lembaga|Usaha|Nama Usaha|Asal "
                + "Perusahaan|Asal Instansi|Firma|Unternehmen|Société|Entreprise|Empresa|Organización|Compañía|"
                + "Società|Azienda|Organizzazione|Organização|Bedrijf|Organisatie|Järjestö|Spoločnosť|Organizácia|"
                + "Организация|会社名|会社|勤務先|公司|Foretag|Företag|Virksomhed|Firmaadı|Şirket|Společnost|Cég|Cégnév|"
                + "Firmă|Εταιρεία|Công ty|บริษัท|الشركة|Компания|Компанія|Yritys|Předsiębiorstwo|회사|公司名稱|Syarikat|"
                + "Kompanya"
        ),
        (
            ContactField.Title,
            "Job Title|Title|Position|Role|Organization Title|Work Title|Headline|Occupation|Designation|Jabatan|"
                + "Posisi|Pekerjaan|Profesi|Job|Bidang Pekerjaan|Beruf|Berufsbezeichnung|Fonction|Poste|Profession|"
                + "Puesto|Cargo|Qualifica|Titolo di lavoro|Functie|Stanowisko|Ammattinimi|Funkcia|役職|職稱|Befattning|"
                + "Stilling|Ünvan|Pozice|Beosztás|Funcție|Θέση|Chức vụ|ตำแหน่ง|المسمى الوظيفي|Должность|Посада|직책|"
                + "Jawatan"
        ),
        (
            ContactField.Email,
            "Email|E-mail|Emails|Mail|Email Address|E-mail Address|Email Value|Primary Email|Secondary Email|Home "
                + "Email|Work Email|Other Email|Personal Email|Business Email|Email Work|Email Home|Email Other|"
                + "Email Personal|Surel|Alamat Email|Alamat Surel|Alamat E-mail|E-Mail-Adresse|Adresse e-mail|"
                + "Adresse électronique|Adresse de messagerie|Courriel|Correo|Correo electrónico|Dirección de "
                + "correo electrónico|Dirección del correo electrónico|Indirizzo E-mail|Posta elettronica|Endereço "
                + "de E-mail|E-mail primário|E-mail secundário|Email principale|Email secondaria|E-mailadres|Adres "
                + "e-mail|Ensisijainen sähköposti|Toissijainen sähköposti|Sähköposti|E-mailová adresa|Адрес "
                + "электронной почты|メール|メールアドレス|電子郵件地址|E-post|E-postadress|E-mailadresse|E-posta|E-posta Adresi|"
                + "Poczta|Poczta elektroniczna|Adres email|E-mail cím|Adresă de e-mail|Διεύθυνση email|Thư điện tử|"
                + "อีเมล|البريد الإلكتروني|Электронная почта|Почта|Пошта|이메일|电子邮件|邮箱|Emel|E-Mail geschäftlich|"
                + "E-Mail privat|Posta"
        ),
        (
            ContactField.Phone,
            "Phone|Phones|Phone Number|Phone No|Phone Value|Telephone|Tel|Mobile|Mobile Phone|Mobile Number|Mobile "
                + "Phone Number|Cell|Cell Phone|Home Phone|Work Phone|Business Phone|Primary Phone|Other Phone|Car "
                + "Phone|Company Main Phone|Phone Work|Phone Home|Phone Other|Phone Mobile|Contact Number|WhatsApp|"
                + "WhatsApp Number|WA|No HP|HP|Nomor HP|No Handphone|Handphone|Nomor Handphone|Hand Phone|No Telp|"
                + "No Telepon|Nomor Telepon|Telepon|Telp|Tlp|No Tlp|Telpon|No Telpon|Ponsel|Nomor Ponsel|Nomor "
                + "Kontak|No Kontak|No WA|Nomor WA|No WhatsApp|Nomor WhatsApp|Telepon Rumah|Telepon Kantor|Telepon "
                + "Seluler|Seluler|Telefon|Telefonnummer|Telefon privat|Telefon geschäftlich|Haupttelefon|Mobil|"
                + "Mobiltelefon|Handy|Mobil-Tel.-Nr.|Téléphone|Tél|Portable|Tél. mobile|Téléphone mobile|Tél. "
                + "professionnel|Téléphone principal|Teléfono|Teléfono móvil|Móvil|Celular|Telefono|Cellulare|"
                + "Numero cellulare|Telefono Mobile|Telefone|Fone comercial|Fone de casa|Telefoon|Mobiel|"
                + "Telefoonnummer|Telefon komórkowy|Telefon domowy|Telefon służbowy|Matkapuhelinnumero|Kotipuhelin|"
                + "Työpuhelin|Mobilný telefón|Телефон|Номер сотового телефона|電話|電話番号|携帯電話|携帯|手機號碼|行動電話|住家電話|商務電話|"
                + "Telefonnummer mobil|Mobilnummer|Mobiltelefonnummer|Telefon numarası|Cep telefonu|Telefonní "
                + "číslo|Telefonszám|Număr de telefon|Τηλέφωνο|Κινητό|Số điện thoại|เบอร์โทร|โทรศัพท์|رقم الهاتف|"
                + "الهاتف|Мобильный|Мобильный телефон|Номер телефона|Numer telefonu|Telefoni|전화번호|휴대폰|手机|电话|手机号|"
                + "Nombor telefon|Telepono|Kontak HP|Nr telefonu|Komórka"
        ),
        (
            ContactField.PhoneLabel,
            "Phone Label|Phone Type|Phone 1 - Label|Phone 1 - Type|E-mail 1 - Label|E-mail 1 - Type|Email Label|"
                + "Email Type|Jenis Telepon|Jenis Nomor|Tipe Telepon"
        ),
        (
            ContactField.Link,
            "URL|Link|Links|Website|Web Site|Websites|Website Value|Web Page|Personal Web Page|Homepage|LinkedIn|"
                + "LinkedIn URL|LinkedIn Profile|Profile URL|Instagram|Facebook|Twitter|Situs|Situs Web|Webseite|"
                + "Page Web|Site Web|Página web|Pagina Web|Sitio web|Webová stránka|Verkkosivu|Веб-страница|網頁"
        ),
        (
            ContactField.City,
            "City|Town|Home City|Business City|Work City|Other City|Address City|Location|Geo Location|Kota|Kota "
                + "Asal|Kabupaten|Kota/Kabupaten|Kab/Kota|Kotamadya|Domisili|Kota Domisili|Ort|Stadt|Ort privat|"
                + "Ort geschäftlich|Ville|Ciudad|Città|Città di lavoro|Città di residenza|Cidade|Cidade de casa|"
                + "Cidade comercial|Woonplaats|Plaats|Stad|Miasto|Kotikaupunki|Mesto|Город|Şehir|Město|Város|Oraș|"
                + "Πόλη|Thành phố|จังหวัด|المدينة|Місто|도시|城市|Bandar"
        ),
        (
            ContactField.Address,
            "Address|Address Formatted|Full Address|Mailing Address|Alamat|Alamat Lengkap|Alamat Rumah|Alamat "
                + "Kantor|Alamat Domisili|Adresse|Dirección|Indirizzo|Endereço|Adres|Adresa|Адрес|住所|Anschrift|"
                + "Adress|Cím|Adresă|Διεύθυνση|Địa chỉ|ที่อยู่|العنوان|Адреса|주소|地址"
        ),
        (
            ContactField.Street,
            "Street|Street Address|Home Street|Business Street|Work Street|Other Street|Address Street|Home "
                + "Address|Work Address|Business Address|Other Address|Address Extended Address|Jalan|Straße|"
                + "Straße privat|Straße geschäftlich|Rue|Calle|Via|Rua|Straat|Ulica|Gatuadress|Vej"
        ),
        (
            ContactField.Region,
            "State|Province|Region|State/Region|Home State|Business State|Work State|Other State|Address Region|Provinsi|Propinsi"
        ),
        (
            ContactField.PostalCode,
            "Postal Code|Zip|Zip Code|Postcode|Home Postal Code|Business Postal Code|Other Postal Code|Home "
                + "ZipCode|Work ZipCode|Address Postal Code|Kode Pos|PLZ|Postleitzahl|Code postal|Kod pocztowy|"
                + "Postnummer|Código postal|CAP|PSČ|Posta kodu|邮编|郵遞區號|郵便番号"
        ),
        (
            ContactField.Country,
            "Country|Country/Region|Home Country|Home Country/Region|Business Country|Business Country/Region|Work "
                + "Country|Other Country|Other Country/Region|Address Country|Negara|Land|Pays|País|Paese|Kraj|"
                + "Land/Region|Ülke|Země|Ország|Țară|Χώρα|Quốc gia|ประเทศ|الدولة|Страна|Країна|국가|国家|國家"
        ),
        (
            ContactField.Birthday,
            "Birthday|Birth Date|Birthdate|Date of Birth|DOB|Tanggal Lahir|Tgl Lahir|Tgl. Lahir|Tanggal Kelahiran|"
                + "Ulang Tahun|Hari Lahir|Geburtstag|Geburtsdatum|Anniversaire|Date de naissance|Fecha de "
                + "nacimiento|Cumpleaños|Compleanno|Data di nascita|Aniversário|Data de nascimento|Geboortedatum|"
                + "Verjaardag|Urodziny|Narodeniny|生年月日|誕生日|生日|Tempat, Tanggal Lahir|Tempat Tanggal Lahir|"
                + "Tempat/Tanggal Lahir|Tempat dan Tanggal Lahir|TTL|Data urodzenia|Födelsedatum|Fødselsdag|"
                + "Födelsedag|Doğum günü|Fødselsdato|Doğum tarihi|Datum narození|Születésnap|Születési dátum|Data "
                + "nașterii|Ημερομηνία γέννησης|Ngày sinh|วันเกิด|تاريخ الميلاد|Дата рождения|Дата народження|생년월일|"
                + "생일|出生日期|Tarikh lahir|Syntymäaika|Bday"
        ),
        (
            ContactField.YearOfBirth,
            "Birth Year|Tahun Lahir|Geburtsjahr|Année de naissance|Año de nacimiento|Anno di nascita|Ano de "
                + "nascimento|Syntymävuosi|Rok narodenia|Год рождения|Year of Birth|Geboortejaar|Rok urodzenia|"
                + "Födelseår|Fødselsår|Doğum yılı|Rok narození|Születési év|Ngày sinh (năm)|Fodselsar|Birthyear"
        ),
        (
            ContactField.MonthOfBirth,
            "Birth Month|Bulan Lahir|Geburtsmonat|Mes de nacimiento|Mese di nascita|Mês de nascimento|"
                + "Syntymäkuukausi|Mesiac narodenia|Месяц рождения|Month of Birth|Geboortemaand|Mois de naissance|"
                + "Miesiąc urodzenia|Födelsemånad|Fødselsmåned|Doğum ayı|Měsíc narození|Születési hónap|Birthmonth"
        ),
        (
            ContactField.DayOfBirth,
            "Hari Kelahiran|Día de nacimiento|Giorno di nascita|Dia de nascimento|Syntymäpäivä|Deň narodenia|День "
                + "рождения|Day of Birth|Geboortedag|Geburtstag (Tag)|Jour de naissance|Dzień urodzenia|Den "
                + "narození|Születési nap"
        ),
        (
            ContactField.Tags,
            "Tags|Tag|Labels|Label|Groups|Group|Group Membership|Categories|Category|Circles|Circle|Kategori|Grup|"
                + "Kelompok|Kategorien|Catégories|Categorías|Categorie|Categorias|Kategorie|Kategórie|類別|Etiketter|"
                + "Etiketler|Štítky|Címkék|Etykiety|Метки|标签|Etiquetas|Étiquettes|Etichette|Label Kontak"
        ),
        (
            ContactField.Notes,
            "Notes|Note|Comment|Comments|Remarks|Description|Background|Catatan|Keterangan|Ket|Memo|Deskripsi|"
                + "Notizen|Bemerkung|Bemerkungen|Remarques|Notas|Informações|Opmerkingen|Notities|Notatki|"
                + "Muistiinpanot|Poznámky|Заметки|メモ|備考|記事|Anteckningar|Noter|Notater|Notlar|Poznámka|Megjegyzés|"
                + "Note libere|Σημειώσεις|Ghi chú|หมายเหตุ|ملاحظات|Примечания|Нотатки|메모|备注|Uwagi|Notatka|"
                + "Observaciones|Observações|Nota"
        ),
        (ContactField.ConnectedOn, "Connected On"),
        (
            ContactField.MetOn,
            "Met On|Date Met|First Met|Meeting Date|Tanggal Bertemu|Tgl Bertemu|Tanggal Kenal|Tgl Kenal|Tanggal "
                + "Kenalan|Bertemu Pada|Tanggal Ketemu"
        ),
        (
            ContactField.HowMet,
            "How We Met|How Met|How You Met|How Did We Meet|Where Met|Met Where|Met At|Where We Met|Meeting Place|"
                + "Event|Event Name|Tempat Bertemu|Tempat Ketemu|Tempat Kenal|Tempat Kenalan|Tempat Berkenalan|"
                + "Lokasi Bertemu|Bertemu Di|Ketemu Di|Kenal Di|Kenal Dari|Kenal Lewat|Cara Berkenalan|Cara Kenal|"
                + "Cara Kenalan|Cara Bertemu|Acara|Nama Acara|Acara Bertemu"
        ),
    ];
}
