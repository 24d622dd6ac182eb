using System.Globalization;
using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>The language that is kept of a person, and the one that a page is read in.</summary>
public static class Languages
{
    public static Language OfReader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Arabic;

    public static CultureInfo CultureOf(Language language) => language == Language.English ? PortalLocalisation.English : PortalLocalisation.Arabic;
}
