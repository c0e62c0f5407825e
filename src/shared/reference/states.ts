const cities = (names: string): readonly string[] => names.trim().split(/,\s+/);

/**
 * India's 28 states and 8 union territories with their main cities, in their usual English spelling. The
 * form offers them, the contract accepts nothing else (mission, rows 5 and 18).
 */
export const states: Readonly<Record<string, readonly string[]>> = {
  'Andaman and Nicobar Islands': cities('Car Nicobar, Diglipur, Mayabunder, Port Blair, Rangat'),
  'Andhra Pradesh': cities(`
    Amaravati, Anantapur, Chittoor, Eluru, Guntur, Kadapa, Kakinada, Kurnool, Machilipatnam, Nandyal,
    Nellore, Ongole, Rajahmundry, Srikakulam, Tirupati, Vijayawada, Visakhapatnam, Vizianagaram
  `),
  'Arunachal Pradesh': cities(`
    Aalo, Bomdila, Itanagar, Naharlagun, Namsai, Pasighat, Roing, Tawang, Tezu, Ziro
  `),
  Assam: cities(`
    Barpeta, Bongaigaon, Dhubri, Dibrugarh, Diphu, Goalpara, Golaghat, Guwahati, Jorhat, Karimganj,
    Nagaon, North Lakhimpur, Silchar, Sivasagar, Tezpur, Tinsukia
  `),
  Bihar: cities(`
    Arrah, Aurangabad, Begusarai, Bettiah, Bhagalpur, Bihar Sharif, Buxar, Chhapra, Darbhanga, Gaya,
    Hajipur, Katihar, Motihari, Munger, Muzaffarpur, Patna, Purnia, Saharsa, Samastipur, Sasaram, Siwan
  `),
  Chandigarh: cities('Chandigarh'),
  Chhattisgarh: cities(`
    Ambikapur, Bhilai, Bilaspur, Dhamtari, Durg, Jagdalpur, Korba, Mahasamund, Raigarh, Raipur,
    Rajnandgaon
  `),
  'Dadra and Nagar Haveli and Daman and Diu': cities('Daman, Diu, Silvassa'),
  Delhi: cities('Delhi, New Delhi'),
  Goa: cities('Bicholim, Canacona, Curchorem, Mapusa, Margao, Mormugao, Panaji, Ponda, Vasco da Gama'),
  Gujarat: cities(`
    Ahmedabad, Amreli, Anand, Ankleshwar, Bharuch, Bhavnagar, Bhuj, Gandhidham, Gandhinagar, Godhra,
    Himatnagar, Jamnagar, Junagadh, Mehsana, Morbi, Nadiad, Navsari, Palanpur, Patan, Porbandar, Rajkot,
    Surat, Surendranagar, Vadodara, Valsad, Vapi, Veraval
  `),
  Haryana: cities(`
    Ambala, Bahadurgarh, Bhiwani, Faridabad, Gurugram, Hisar, Jind, Kaithal, Karnal, Kurukshetra,
    Narnaul, Palwal, Panchkula, Panipat, Rewari, Rohtak, Sirsa, Sonipat, Yamunanagar
  `),
  'Himachal Pradesh': cities(`
    Baddi, Bilaspur, Chamba, Dharamshala, Hamirpur, Kangra, Kullu, Manali, Mandi, Nahan, Palampur,
    Shimla, Solan, Una
  `),
  'Jammu and Kashmir': cities(`
    Anantnag, Baramulla, Budgam, Jammu, Kathua, Kupwara, Poonch, Pulwama, Rajouri, Sopore, Srinagar,
    Udhampur
  `),
  Jharkhand: cities(`
    Bokaro, Chaibasa, Deoghar, Dhanbad, Dumka, Giridih, Hazaribagh, Jamshedpur, Medininagar, Ramgarh,
    Ranchi, Sahibganj
  `),
  Karnataka: cities(`
    Bagalkot, Ballari, Belagavi, Bengaluru, Bidar, Chikkamagaluru, Chitradurga, Davanagere, Dharwad,
    Gadag, Hassan, Hosapete, Hubballi, Kalaburagi, Kolar, Mandya, Mangaluru, Mysuru, Raichur,
    Shivamogga, Tumakuru, Udupi, Vijayapura
  `),
  Kerala: cities(`
    Alappuzha, Ernakulam, Kannur, Kasaragod, Kochi, Kollam, Kottayam, Kozhikode, Malappuram, Palakkad,
    Pathanamthitta, Thalassery, Thiruvananthapuram, Thrissur
  `),
  Ladakh: cities('Kargil, Leh'),
  Lakshadweep: cities('Agatti, Amini, Andrott, Kavaratti, Minicoy'),
  'Madhya Pradesh': cities(`
    Bhopal, Burhanpur, Chhatarpur, Chhindwara, Dewas, Guna, Gwalior, Hoshangabad, Indore, Itarsi,
    Jabalpur, Katni, Khandwa, Mandsaur, Morena, Neemuch, Ratlam, Rewa, Sagar, Satna, Shivpuri,
    Singrauli, Ujjain, Vidisha
  `),
  Maharashtra: cities(`
    Ahmednagar, Akola, Amravati, Bhiwandi, Chandrapur, Chhatrapati Sambhajinagar, Dhule, Gondia,
    Ichalkaranji, Jalgaon, Jalna, Kalyan, Kolhapur, Latur, Malegaon, Mira-Bhayandar, Mumbai, Nagpur,
    Nanded, Nashik, Navi Mumbai, Panvel, Parbhani, Pimpri-Chinchwad, Pune, Ratnagiri, Sangli, Satara,
    Solapur, Thane, Ulhasnagar, Vasai-Virar, Wardha, Yavatmal
  `),
  Manipur: cities('Bishnupur, Churachandpur, Imphal, Kakching, Senapati, Tamenglong, Thoubal, Ukhrul'),
  Meghalaya: cities('Baghmara, Jowai, Nongpoh, Nongstoin, Shillong, Tura, Williamnagar'),
  Mizoram: cities('Aizawl, Champhai, Kolasib, Lawngtlai, Lunglei, Mamit, Saiha, Serchhip'),
  Nagaland: cities('Chümoukedima, Dimapur, Kohima, Mokokchung, Mon, Phek, Tuensang, Wokha, Zunheboto'),
  Odisha: cities(`
    Angul, Balangir, Balasore, Baripada, Berhampur, Bhadrak, Bhawanipatna, Bhubaneswar, Cuttack,
    Dhenkanal, Jeypore, Jharsuguda, Kendujhar, Paradip, Puri, Rayagada, Rourkela, Sambalpur
  `),
  Puducherry: cities('Karaikal, Mahe, Puducherry, Yanam'),
  Punjab: cities(`
    Abohar, Amritsar, Barnala, Batala, Bathinda, Faridkot, Fazilka, Firozpur, Gurdaspur, Hoshiarpur,
    Jalandhar, Kapurthala, Khanna, Ludhiana, Malerkotla, Moga, Mohali, Muktsar, Pathankot, Patiala,
    Phagwara, Rupnagar, Sangrur
  `),
  Rajasthan: cities(`
    Ajmer, Alwar, Banswara, Baran, Barmer, Beawar, Bharatpur, Bhilwara, Bikaner, Bundi, Chittorgarh,
    Churu, Dausa, Ganganagar, Hanumangarh, Jaipur, Jaisalmer, Jhunjhunu, Jodhpur, Kota, Nagaur, Pali,
    Sawai Madhopur, Sikar, Tonk, Udaipur
  `),
  Sikkim: cities('Gangtok, Geyzing, Jorethang, Mangan, Namchi, Pakyong, Rangpo, Singtam, Soreng'),
  'Tamil Nadu': cities(`
    Ambur, Chennai, Coimbatore, Cuddalore, Dharmapuri, Dindigul, Erode, Hosur, Kanchipuram, Karaikudi,
    Karur, Kumbakonam, Madurai, Nagapattinam, Nagercoil, Namakkal, Ooty, Pollachi, Pudukkottai,
    Ramanathapuram, Salem, Sivakasi, Tambaram, Thanjavur, Thoothukudi, Tiruchirappalli, Tirunelveli,
    Tiruppur, Tiruvannamalai, Vellore, Viluppuram
  `),
  Telangana: cities(`
    Adilabad, Hyderabad, Jagtial, Karimnagar, Khammam, Kothagudem, Mahbubnagar, Mancherial, Miryalaguda,
    Nalgonda, Nizamabad, Ramagundam, Sangareddy, Secunderabad, Siddipet, Suryapet, Warangal
  `),
  Tripura: cities(`
    Agartala, Ambassa, Belonia, Dharmanagar, Kailashahar, Khowai, Sabroom, Teliamura, Udaipur
  `),
  'Uttar Pradesh': cities(`
    Agra, Aligarh, Amroha, Ayodhya, Azamgarh, Bahraich, Ballia, Banda, Barabanki, Bareilly, Basti,
    Bijnor, Bulandshahr, Etawah, Farrukhabad, Fatehpur, Firozabad, Ghaziabad, Ghazipur, Gonda,
    Gorakhpur, Greater Noida, Hapur, Hardoi, Hathras, Jaunpur, Jhansi, Kanpur, Lakhimpur, Lalitpur,
    Lucknow, Mathura, Mau, Meerut, Mirzapur, Moradabad, Muzaffarnagar, Noida, Orai, Prayagraj,
    Raebareli, Rampur, Saharanpur, Sambhal, Shahjahanpur, Sitapur, Sultanpur, Unnao, Varanasi
  `),
  Uttarakhand: cities(`
    Almora, Dehradun, Haldwani, Haridwar, Kashipur, Kotdwar, Mussoorie, Nainital, Pauri, Pithoragarh,
    Ramnagar, Rishikesh, Roorkee, Rudrapur
  `),
  'West Bengal': cities(`
    Asansol, Baharampur, Balurghat, Bankura, Barasat, Bardhaman, Bidhannagar, Bolpur, Chandannagar,
    Cooch Behar, Darjeeling, Durgapur, Habra, Haldia, Howrah, Jalpaiguri, Kalimpong, Kalyani, Kharagpur,
    Kolkata, Krishnanagar, Malda, Medinipur, Purulia, Raiganj, Ranaghat, Serampore, Siliguri
  `),
};
