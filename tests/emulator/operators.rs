//! Officers: their sessions end with «Esci».

use crate::scratch::on_a_table;

#[test]
fn what_an_officer_ended_stays_over() {
    on_a_table(async |table| {
        assert_eq!(table.officer_since("anna.collaudo").await.unwrap(), 0);
        for (before, since) in [(100, 100), (90, 100), (100, 100), (110, 110)] {
            table.end_officer("anna.collaudo", before).await.unwrap();
            assert_eq!(table.officer_since("anna.collaudo").await.unwrap(), since);
        }
        assert_eq!(table.officer_since("altra.collaudo").await.unwrap(), 0);
    });
}
