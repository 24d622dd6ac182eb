namespace BeneficiaryPortal.Domain.People;

/// <summary>The file of one person who asks for support; it exists with or without an account of theirs.</summary>
public sealed class Beneficiary
{
    public const int NameLength = 150;
    public const int NationalIdLength = 10;
    public const int MobileLength = 16;
    public const int EmailLength = 256;

    private Beneficiary()
    {
    }

    public Beneficiary(string nationalId, string fullName, string mobile, string? email, DateTime openedAt)
    {
        NationalId = nationalId;
        FullName = fullName;
        Mobile = mobile;
        Email = email;
        OpenedAt = openedAt;
    }

    public long Id { get; private set; }
    public string NationalId { get; private set; } = null!;
    public string FullName { get; private set; } = null!;

    /// <summary>The name as search compares it; kept by the database layer.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>E.164.</summary>
    public string Mobile { get; private set; } = null!;
    public string? Email { get; private set; }

    /// <summary>Messages to the person are written in it.</summary>
    public Language Language { get; private set; }
    public Guid? UserId { get; private set; }
    public DateTime OpenedAt { get; private set; }

    public void BelongsTo(Guid userId) => UserId = userId;

    public void ReachAt(string mobile, string? email)
    {
        Mobile = mobile;
        Email = email;
    }

    public void ReadIn(Language language) => Language = language;
}
