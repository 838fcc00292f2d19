//! What officers and delegates do in these tests.

use super::{
    super::{Act, Delegation},
    sample::number,
};
use crate::{
    CodiceFiscale, IdentityDocumentKind,
    desk::{
        DelegateSeen, DelegateStanding, DelegationReason, Desk, DeskRefusal, RefusalReason, Role,
        sample,
    },
};

pub(super) fn recognition() -> Act {
    recognised_by("SMPMRA85D52H501E")
}

pub(super) fn recognised_by(officer: &str) -> Act {
    let recognition = Box::new(sample::recognition());
    Act::Recognise { officer: CodiceFiscale::parse(officer).unwrap(), recognition }
}

pub(super) fn desk() -> Desk {
    Desk {
        officer: "ds.demo".into(),
        role: Role::Ds,
        site: "RMIC000000".into(),
        office: "IC di Prova, Roma".into(),
    }
}

/// Işık D'Àngelo attends the recognition.
pub(super) fn name_delegate(standing: DelegateStanding) -> Act {
    let delegation = Delegation::sample(standing, DelegationReason::Health);
    Act::NameDelegate(Box::new(delegation.delegate.unwrap()))
}

/// The head of the school recognises the citizen through Işık D'Àngelo.
pub(super) fn recognised_through(standing: DelegateStanding) -> Act {
    let Act::Recognise { officer, mut recognition } = recognised_by("RSSMRA80A01F839W") else {
        unreachable!()
    };
    recognition.delegate = Some(DelegateSeen {
        codice_fiscale: CodiceFiscale::parse("DNGSKI75C01H501G").unwrap(),
        kind: IdentityDocumentKind::Passaporto,
        number: "YA0000000".into(),
        counted: standing.is_counted(),
    });
    Act::Recognise { officer, recognition }
}

/// The head of the school reviews a frozen request.
pub(super) fn review() -> Act {
    let officer = CodiceFiscale::parse("RSSMRA80A01F839W").unwrap();
    Act::ReviewDelegation { officer, desk: Box::new(desk()) }
}

pub(super) fn refusal(reasons: &[RefusalReason]) -> Act {
    let (request, reasons) = (number("AAAA-AAAA"), reasons.to_vec());
    let refusal = Box::new(DeskRefusal { desk: desk(), request, reasons });
    Act::Refuse { officer: CodiceFiscale::parse("SMPMRA85D52H501E").unwrap(), refusal }
}
