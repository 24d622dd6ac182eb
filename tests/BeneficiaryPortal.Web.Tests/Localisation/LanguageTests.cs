using System.Globalization;
using System.Net;
using BeneficiaryPortal.Web.Tests.TagHelpers.Specimen;

namespace BeneficiaryPortal.Web.Tests.Localisation;

public class LanguageTests(SpecimenHost host) : IClassFixture<SpecimenHost>
{
    [Theory]
    [InlineData(null, "ar", "rtl")]
    [InlineData("ar", "ar", "rtl")]
    [InlineData("en", "en", "ltr")]
    [InlineData("fr", "ar", "rtl")]
    public async Task Arabic_comes_first_and_English_by_choice(string? stored, string language, string direction)
    {
        using var reader = host.Reader(stored);
        var page = await reader.GetAsync("/nowhere");
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
    }

    [Fact]
    public async Task The_choice_is_kept_and_the_address_stays_the_same()
    {
        using var reader = host.Reader();
        using var answer = await reader.SendAsync(HttpMethod.Get, "/specimen/parts?sort=due&lang=en");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/specimen/parts?sort=due", answer.Headers.Location!.OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith(".AspNetCore.Culture=c%3Den%7Cuic%3Den;", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);

        var page = await reader.GetAsync("/nowhere");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/nowhere?lang=ar", page.QuerySelector("a[hreflang=ar]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("//elsewhere.example/?lang=en")]
    [InlineData("/\\elsewhere.example/?lang=en")]
    public async Task The_choice_never_leads_to_another_host(string address)
    {
        using var reader = host.Reader();
        using var answer = await reader.SendAsync(HttpMethod.Get, "http://localhost" + address);
        var location = answer.Headers.Location?.OriginalString ?? "/";
        Assert.True(location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal) && !location.StartsWith("/\\", StringComparison.Ordinal), location);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Numbers_and_dates_are_read_the_same_in_both_languages(string language)
    {
        using var reader = host.Reader(language);
        await reader.SubmitAsync(("Form.Income", "1500.50"), ("Form.BirthDate.Calendar", "Gregorian"), ("Form.BirthDate.Day", "15"), ("Form.BirthDate.Month", "3"), ("Form.BirthDate.Year", "2026"));
        Assert.Equal(1500.50m, host.Received.Form!.Income);
        Assert.Equal("2026-03-15", host.Received.Form.BirthDate!.Date!.Value.ToString("O", CultureInfo.InvariantCulture));
    }
}
