using BeneficiaryPortal.Web.TagHelpers;

namespace BeneficiaryPortal.Web.Features.Users;

/// <summary>How an account stands.</summary>
public enum AccountState
{
    Open,

    /// <summary>Nobody has signed in with it yet, or a new first password was given.</summary>
    FirstPassword,

    /// <summary>Too many wrong passwords: it opens again by itself.</summary>
    Resting,
    Closed,
}

public static class AccountStates
{
    public static AccountState Of(DateTime? closedAt, DateTimeOffset? restsUntil, bool mustChangePassword, DateTime now) =>
        closedAt is not null ? AccountState.Closed
        : restsUntil?.UtcDateTime > now ? AccountState.Resting
        : mustChangePassword ? AccountState.FirstPassword
        : AccountState.Open;

    public static Tone Tone(this AccountState state) => state switch
    {
        AccountState.Open => TagHelpers.Tone.Ok,
        AccountState.FirstPassword => TagHelpers.Tone.Info,
        AccountState.Resting => TagHelpers.Tone.Warn,
        _ => TagHelpers.Tone.Mute,
    };
}
