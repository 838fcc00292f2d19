# “Find a school”.

school-title = Find a school
school-description = Find an Italian school by name, municipality or school code: state schools, “paritarie” and those of the autonomous provinces.
school-lead = Type the name of the school, the municipality or the code of the school: the first letters of each word are enough.
school-province = Province
school-all-provinces = All
school-all-kinds = All
school-search = Search
school-results = Results
school-found = { $count ->
    [0] No school matches what you typed.
    [one] One school found.
   *[other] { $count } schools found.
}
school-advice = Try fewer words, another province or the code.
school-more = More results
school-place = { $comune } ({ $province })
school-source = Source: Ministry of Education and Merit, open data on schools (licence IODL 2.0).
school-kind-aa = Nursery school
school-kind-1a = Non-state nursery school
school-kind-ee = Primary school
school-kind-1e = Non-state primary school
school-kind-mm = Lower secondary school
school-kind-1m = Non-state lower secondary school
school-kind-ic = Comprehensive institute
school-kind-is = Upper secondary institute
school-kind-pc = Classical lyceum
school-kind-ps = Scientific lyceum
school-kind-pm = Human sciences lyceum
school-kind-sl = Art lyceum
school-kind-sd = Art institute
school-kind-td = Technical institute, commerce
school-kind-tf = Technical institute, industry
school-kind-tl = Technical institute, surveyors
school-kind-ta = Technical institute, agriculture
school-kind-tn = Technical institute, tourism
school-kind-ri = Vocational institute, industry and crafts
school-kind-rc = Vocational institute, commercial services
school-kind-rh = Vocational institute, hotels
school-kind-ra = Vocational institute, agriculture
school-kind-rf = Vocational institute, social services
school-kind-ct = Centre for adult education
school-kind-vc = Boarding school
school-kind-ve = Girls’ boarding school
