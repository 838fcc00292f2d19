//! What a sentence takes: text, or a number that chooses a plural.

use fluent_templates::fluent_bundle::FluentValue;

/// What a template may pass into a sentence: text or a number (numbers choose plurals).
pub trait Arg {
    /// The value as Fluent sees it.
    fn fluent(&self) -> FluentValue<'static>;
}

impl<T: Arg + ?Sized> Arg for &T {
    fn fluent(&self) -> FluentValue<'static> {
        (**self).fluent()
    }
}

impl Arg for str {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Arg for String {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

macro_rules! number_args {
    ($($number:ty)*) => {$(
        impl Arg for $number {
            fn fluent(&self) -> FluentValue<'static> {
                FluentValue::from(*self)
            }
        }
    )*};
}

number_args!(u8 u16 u32 u64 usize i32 i64);

/// An argument of a sentence: its name in the Fluent message, and its value.
pub fn arg(name: &'static str, value: impl Arg) -> (&'static str, FluentValue<'static>) {
    (name, value.fluent())
}
