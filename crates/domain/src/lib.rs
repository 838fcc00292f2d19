//! The rules of Istanze OnLine: pure, no clock, no chance, no I/O.
