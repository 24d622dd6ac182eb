namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>Why two files look like one person's, or do not.</summary>
public enum DuplicateReason
{
    SameNationalId,
    NationalIdOneDigitOff,
    NationalIdDigitsSwapped,

    /// <summary>One has an iqama and the other a national identity: residents do become citizens.</summary>
    OtherKindOfIdentity,
    OtherNationalId,
    SameMobile,
    MobileOneDigitOff,
    SameIban,
    SameName,

    /// <summary>The same name with parts left out, spelled otherwise, in other letters or with the family first.</summary>
    SameNameWrittenOtherwise,
    NamePartlyAgrees,

    /// <summary>The given names are a letter apart and may be two names, the rest agrees: a slip of the hand, or twins.</summary>
    GivenNameInDoubt,

    /// <summary>The rest agrees: brothers and sisters, father and son.</summary>
    OtherGivenName,

    /// <summary>The given name agrees and the rest does not.</summary>
    OtherFatherOrFamily,
    OtherName,
    SameBirthDate,

    /// <summary>The first of Muharram or Rajab, of January or July: it often stands for a day that nobody knew.</summary>
    SameAssumedBirthDate,

    /// <summary>Day and month swapped, read in the other calendar, or a day or two off as conversions are.</summary>
    BirthDateMisread,
    BirthDateOnePartOff,
    OtherBirthDate,
    SharedFamilyMember,

    /// <summary>One is of the other's household, and so is somebody else.</summary>
    FamilyMemberOfTheOther,
    SameAddress,
}
