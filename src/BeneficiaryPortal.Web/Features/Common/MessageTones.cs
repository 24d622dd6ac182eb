using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.TagHelpers;

namespace BeneficiaryPortal.Web.Features.Common;

/// <summary>How what became of a message looks, and how much of its recipient is shown.</summary>
public static class MessageTones
{
    public static Tone Of(MessageState state) => state switch
    {
        MessageState.Sent => Tone.Ok,
        MessageState.Parked => Tone.Danger,
        MessageState.GivenUp => Tone.Mute,
        _ => Tone.Info,
    };

    /// <returns>Null once it is forgotten.</returns>
    public static string? Masked(MessageWay way, string? recipient) => recipient is null ? null : way == MessageWay.Sms ? Mask.Mobile(recipient) : Mask.Email(recipient);
}
