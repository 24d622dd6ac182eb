using System.Globalization;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

/// <summary>The words with which a reply letter begins. The letter is Arabic, whatever language the member reads the portal in.</summary>
public sealed class LetterWords(IStringLocalizer<CommitteeQueueText> text)
{
    private static readonly CultureInfo OfTheLetter = CultureInfo.GetCultureInfo("ar");

    public DecisionForm Begin()
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = OfTheLetter;
        try
        {
            return new DecisionForm { MessageIfAccepted = text["Letter.Accepted"], MessageIfRefused = text["Letter.Refused"] };
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }
}
