//! The protocol register: numbers drawn once, no holes (DPR 445/2000 art. 53).

use std::collections::BTreeSet;

use polis_domain::{ProtocolNumber, ProtocolRecord, Sha256Hex};
use polis_store::{ExtraWrite, RegisterRow, StoreError, Table};
use tokio::task::JoinSet;

use crate::scratch::{START, on_a_table, registered, step};

const YEAR: i16 = 2027;

async fn draw(table: &Table, count: usize) -> Vec<ProtocolNumber> {
    let mut running = JoinSet::new();
    for _ in 0..count {
        let table = table.clone();
        running.spawn(async move { table.draw_number(YEAR).await.unwrap() });
    }
    running.join_all().await
}

fn line(number: ProtocolNumber) -> ExtraWrite {
    let (sender, subject) = ("Anna Prova".to_owned(), "Domanda di mobilità".to_owned());
    let impronta = Sha256Hex::of(b"snapshot");
    let record = ProtocolRecord::of(number.number(), START, sender, subject, impronta);
    ExtraWrite::Register(Box::new(RegisterRow::Registered { record }))
}

async fn register(table: &Table, number: ProtocolNumber) -> Result<(), StoreError> {
    let account = registered(table).await;
    table.commit(&step(&account, 1), &[line(number)]).await
}

/// Number of every line, and whether it was annulled.
async fn lines(table: &Table) -> Vec<(u32, bool)> {
    let lines = table.register(YEAR, 1, 9_999_999).await.unwrap();
    let annulled = |row: &RegisterRow| matches!(row, RegisterRow::Annulled { .. });
    lines.iter().map(|row| (row.number().number(), annulled(row))).collect()
}

#[test]
fn fifty_parallel_draws_give_fifty_numbers() {
    on_a_table(async |table| {
        let drawn: BTreeSet<u32> =
            draw(&table, 50).await.into_iter().map(ProtocolNumber::number).collect();
        assert_eq!(drawn, (1..=50).collect());
        assert_eq!(table.draw_number(YEAR + 1).await.unwrap().number(), 1, "anew every year");
    });
}

#[test]
fn a_number_is_registered_once() {
    on_a_table(async |table| {
        let number = table.draw_number(YEAR).await.unwrap();
        register(&table, number).await.unwrap();
        let taken = register(&table, number).await;
        assert!(matches!(taken, Err(StoreError::Taken)), "{taken:?}");
        table.annul_number(number, "prova", START).await.unwrap();
        assert_eq!(lines(&table).await, [(1, false)], "what is registered cannot be annulled");
    });
}

#[test]
fn an_annulled_number_is_never_used() {
    on_a_table(async |table| {
        let number = table.draw_number(YEAR).await.unwrap();
        table.annul_number(number, "prova", START).await.unwrap();
        table.annul_number(number, "prova", START).await.unwrap();
        assert!(register(&table, number).await.is_err());
        assert_eq!(lines(&table).await, [(1, true)]);
    });
}

#[test]
fn closing_the_register_leaves_no_hole_and_touches_nothing_else() {
    on_a_table(async |table| {
        let mut drawn = draw(&table, 12).await;
        drawn.sort();
        for number in drawn.iter().step_by(3) {
            register(&table, *number).await.unwrap();
        }
        assert_eq!(table.close_register(YEAR, START).await.unwrap(), 0, "requests may be alive");
        assert_eq!(table.close_register(YEAR, START).await.unwrap(), 8);
        assert_eq!(table.close_register(YEAR, START).await.unwrap(), 0, "once is enough");
        let expected: Vec<_> = (1..=12).map(|number| (number, number % 3 != 1)).collect();
        assert_eq!(lines(&table).await, expected);
    });
}
