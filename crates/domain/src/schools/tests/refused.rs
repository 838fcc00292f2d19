//! Rows and files that are refused.

use super::{super::*, *};

#[test]
fn a_row_that_is_wrong_is_refused_with_its_line_and_its_reason() {
    let wrong = |at: usize, value: &'static str| {
        let mut row = ROWS[5];
        row[at] = value;
        let reading = read(state(&[ROWS[0], row]).as_bytes()).unwrap();
        assert_eq!((reading.len(), reading.refused.len()), (1, 1), "{value}");
        assert_eq!(reading.refused[0].line, 3);
        reading.refused[0].reason.to_string()
    };
    assert_eq!(wrong(0, "RMPS0000"), "«RMPS0000» has not the form of a school code");
    assert_eq!(wrong(0, "R1PS00000A"), "«R1PS00000A» has not the form of a school code");
    assert_eq!(wrong(0, "NAPS00001B"), "the code NAPS00001B is in the file already");
    assert_eq!(wrong(1, "RM"), "«RM» has not the form of an institute's code");
    assert_eq!(wrong(3, "ATLANTIDE"), "no province is called «ATLANTIDE»");
    assert_eq!(wrong(3, ""), "no province is called «»");
    let comune = "«H50» is no code of a municipality, or its name is missing";
    assert_eq!(wrong(5, "H50"), comune);
    assert_eq!(wrong(2, "a,b\",\"c"), "the row has 21 cells and the header 20");
    let nameless = ["RMPS00000A", "RMPS00000A", "", "ROMA", "ROMA", "H501", "Non Disponibile"];
    let refused = read(state(&[nameless]).as_bytes()).unwrap().refused;
    assert_eq!(refused[0].reason, RowFault::Name);
    let long = "X".repeat(301);
    let long = ["RMPS00000A", "RMPS00000A", &long, "ROMA", "ROMA", "H501", "LICEO"];
    let refused = read(state(&[long]).as_bytes()).unwrap().refused;
    assert_eq!(refused[0].reason, RowFault::Long { max: 300 });
}

#[test]
fn a_file_with_another_header_is_refused_whole() {
    let fault = |file: &str| read(file.as_bytes()).unwrap_err().to_string();
    let file = state(&ROWS);
    let twice = file.replacen("SITOWEBSCUOLA", "CAPSCUOLA", 1);
    assert_eq!(fault(&twice), "the column CAPSCUOLA is there twice");
    assert_eq!(
        fault(&file.replacen("CAPSCUOLA,", "", 1)),
        "the header is none of the Ministry's forms: CAPSCUOLA missing, none unknown"
    );
    assert_eq!(
        fault(&file.replacen("CAPSCUOLA", "CAP", 1)),
        "the header is none of the Ministry's forms: CAPSCUOLA missing, CAP unknown"
    );
    for junk in ["", "\n\n", "<html></html>", "{\"a\": 1}", "\u{feff}", "\"", "\0\0\0"] {
        assert!(fault(junk).starts_with("the header is none of the"), "{junk}");
    }
    let large = vec![b'x'; MAX_FILE + 1];
    assert_eq!(read(&large), Err(FileFault::TooLarge { max: MAX_FILE }));
}

#[test]
fn a_file_that_is_half_wrong_or_too_small_replaces_nothing() {
    let (empty, register) = (Register::default(), register());
    let verdict = |file: &str, register: &Register| {
        read(file.as_bytes()).unwrap().may_replace(register).map_err(|fault| fault.to_string())
    };
    assert_eq!(verdict(STATE, &empty).unwrap_err(), "the file has no rows");
    let mut file = state(&ROWS);
    assert_eq!(verdict(&file, &register), Ok(()));
    file.push_str("a,b\n");
    assert_eq!(verdict(&file, &register).unwrap_err(), "1 of 11 rows are refused");
    // A quote that is never closed takes all that follows.
    let broken = state(&ROWS).replacen("\"VIA X, 1\"", "\"VIA X, 1", 1);
    assert!(verdict(&broken, &empty).is_err());
    let fewer = state(&ROWS[..7]);
    assert_eq!(
        verdict(&fewer, &register).unwrap_err(),
        "the schools «statali» would be 7 instead of 10"
    );
    assert_eq!(verdict(&state(&ROWS[..8]), &register), Ok(()));
    assert_eq!(verdict(&fewer, &empty), Ok(()));
    let rows: Vec<String> = (0..98)
        .map(|number| {
            let code = format!("RMEE{number:06}");
            state_row([&code, &code, "NOME", "ROMA", "ROMA", "H501", "SCUOLA PRIMARIA"])
        })
        .collect();
    let file = |wrong: usize| format!("{STATE}\n{}\n{}", rows.join("\n"), "x\n".repeat(wrong));
    assert_eq!(verdict(&file(2), &empty), Ok(()), "2 of 100 may be refused");
    assert!(verdict(&file(3), &empty).is_err());
}

#[test]
fn a_code_of_another_part_is_left_to_it() {
    let register = register();
    let row = ["RMPS00000A", "", "ALTRA", "ROMA", "ROMA", "H501", "LICEO"];
    let mut reading = reading(&private(&[row]));
    reading.leave_to_others(&register);
    assert!(reading.is_empty());
    assert_eq!(
        serde_json::to_value(&reading.refused).unwrap(),
        serde_json::json!([{
            "line": 2,
            "reason": "the code RMPS00000A is among the schools «statali» already",
        }])
    );
}
