//! What an officer is (D.4).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What an officer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Dirigente scolastico: head of a school.
    #[serde(rename = "DS")]
    Ds,
    /// Direttore dei servizi generali e amministrativi.
    #[serde(rename = "DSGA")]
    Dsga,
    /// Assistente amministrativo of a school.
    #[serde(rename = "AA")]
    Aa,
    /// Secretariat staff whom the head or the DSGA enabled, until a date.
    #[serde(rename = "DELEGATO_SEGRETERIA")]
    DelegatoSegreteria {
        /// Last day at the desk.
        until: Date,
    },
    /// Staff of a provincial or regional office.
    #[serde(rename = "USP_USR")]
    UspUsr,
    /// Administrator of the system.
    #[serde(rename = "ADMIN")]
    Admin,
}

impl Role {
    /// The groups of Cognito, from head to administrator.
    pub const GROUPS: [&str; 6] = ["DS", "DSGA", "AA", "DELEGATO_SEGRETERIA", "USP_USR", "ADMIN"];

    /// The Cognito group of this role.
    pub fn group(self) -> &'static str {
        match self {
            Self::Ds => "DS",
            Self::Dsga => "DSGA",
            Self::Aa => "AA",
            Self::DelegatoSegreteria { .. } => "DELEGATO_SEGRETERIA",
            Self::UspUsr => "USP_USR",
            Self::Admin => "ADMIN",
        }
    }

    /// Stable name, kebab-case, for Fluent messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ds => "ds",
            Self::Dsga => "dsga",
            Self::Aa => "aa",
            Self::DelegatoSegreteria { .. } => "delegato-segreteria",
            Self::UspUsr => "usp-usr",
            Self::Admin => "admin",
        }
    }

    /// The role of a group, as a command line names it: a delegate with the last day,
    /// `DELEGATO_SEGRETERIA:2027-06-30`.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(':') {
            Some(("DELEGATO_SEGRETERIA", until)) => {
                Self::DelegatoSegreteria { until: until.parse().ok()? }
            }
            Some(_) => return None,
            None => match text {
                "DS" => Self::Ds,
                "DSGA" => Self::Dsga,
                "AA" => Self::Aa,
                "USP_USR" => Self::UspUsr,
                "ADMIN" => Self::Admin,
                _ => return None,
            },
        })
    }

    /// Whether this role enables and disables colleagues (D.4).
    pub fn appoints(self) -> bool {
        matches!(self, Self::Ds | Self::Dsga | Self::Admin)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_role_is_known_by_its_group_and_keeps_the_name_it_is_stored_by() {
        let delegate = Role::DelegatoSegreteria { until: date(2027, 6, 30) };
        assert_eq!(Role::parse("DELEGATO_SEGRETERIA:2027-06-30"), Some(delegate));
        for group in Role::GROUPS.into_iter().filter(|it| *it != delegate.group()) {
            let role = Role::parse(group).unwrap();
            assert_eq!(role.group(), group);
            assert_eq!(serde_json::to_value(role).unwrap(), group);
        }
        for wrong in ["DOCENTI", "DELEGATO_SEGRETERIA", "DS:2027-06-30", ""] {
            assert_eq!(Role::parse(wrong), None, "{wrong}");
        }
    }
}
