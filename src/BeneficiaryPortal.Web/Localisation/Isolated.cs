using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Names and codes inside a sentence, so that neither turns the other around.</summary>
public static class Isolated
{
    public static IHtmlContent Name(string? name)
    {
        var bdi = new TagBuilder("bdi");
        bdi.InnerHtml.Append(name ?? "");
        return bdi;
    }

    /// <summary>Anything read from left to right in both languages: case numbers, identities, telephones, addresses of mail, file names.</summary>
    public static IHtmlContent Code(string? code, bool isNumber = false)
    {
        var bdi = new TagBuilder("bdi");
        bdi.Attributes["dir"] = "ltr";
        bdi.Attributes["class"] = isNumber ? "ltr num" : "ltr";
        bdi.InnerHtml.Append(code ?? "");
        return bdi;
    }

    public static IHtmlContent Strong(string? text)
    {
        var strong = new TagBuilder("strong");
        strong.InnerHtml.AppendHtml(Name(text));
        return strong;
    }
}
