using System.Globalization;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.CommitteeQueue;

/// <summary>The words with which a reply letter begins. The letter is Arabic, whatever language the member reads the portal in.</summary>
public static class LetterWords
{
    private static readonly CultureInfo OfTheLetter = CultureInfo.GetCultureInfo("ar");

    public static DecisionForm Begin(IStringLocalizer<CommitteeQueueText> text)
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
