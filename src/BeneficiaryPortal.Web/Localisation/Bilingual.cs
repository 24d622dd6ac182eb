using System.Globalization;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Policies.Clauses;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Data that is kept in both languages, in the reader's one.</summary>
public static class Bilingual
{
    public static string ForReader(this BilingualText text) => ForReader(text.Arabic, text.English);

    public static string ForReader(this AdoptedClause clause) => ForReader(clause.Arabic, clause.English);

    private static string ForReader(string arabic, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ar" ? arabic : english;
}
