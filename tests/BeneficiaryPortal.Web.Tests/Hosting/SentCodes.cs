using System.Text.RegularExpressions;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Messages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>Reads the SMS of other people, as only a test may.</summary>
internal static partial class SentCodes
{
    /// <summary>The newest code that waits to be sent to this number (E.164); null when there is none.</summary>
    public static async Task<string?> CodeToAsync(this WebApplicationFactory<Program> portal, string mobile) =>
        (await portal.MessagesToAsync(mobile)).LastOrDefault(message => message.Kind == MessageKind.OneTimeCode)?.Body is { } body ? SixDigits().Match(body).Value : null;

    public static async Task<IReadOnlyList<OutboxMessage>> MessagesToAsync(this WebApplicationFactory<Program> portal, string mobile)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
        var all = await db.Messages.AsNoTracking().Where(m => m.CaseId == null).OrderBy(m => m.AddedAt).ThenBy(m => m.Id).ToListAsync();
        return [.. all.Where(message => message.Recipient == mobile)];
    }

    /// <summary>Types the code that was sent to this number into the page that asks for it.</summary>
    public static async Task<PortalPage> WithCodeToAsync(this Task<PortalPage> asked, WebApplicationFactory<Program> portal, string mobile)
    {
        var page = await asked;
        var code = await portal.CodeToAsync(mobile);
        Assert.True(code is not null, $"No code went to that number; {page.Path} says {page.Text}");
        return await page.FormWith("[name='Form.OneTimeCode']").Fill("Form.OneTimeCode", code).SubmitAsync();
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
