using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>The people who carry requests through the portal of one association, each at a browser of their own.</summary>
internal sealed partial class Walk : IAsyncDisposable
{
    private const string Visitor = "زينب بنت عمر الحازمي";
    public const string Applicant = "مريم بنت سالم الزهراني";
    private const string VisitorId = "1012345672";
    private const string ApplicantId = "1034567899";
    private const string ApplicantPassword = "nakhla-wa-bahr-71";
    private const string Khalid = "1001244019";

    private readonly BrowserPortal _portal;
    private readonly Looks _looks;
    private readonly string _language;
    private readonly Dictionary<string, Walker> _people = new(StringComparer.Ordinal);

    // Who was the last at a case: their page of it is still what it is.
    private readonly Dictionary<string, Walker> _lastAt = new(StringComparer.Ordinal);

    // Who is at the desk.
    private string _visitor = Visitor;

    // Who applies online.
    private (string Identifier, string Password, string Name) _applicant = (ApplicantId, ApplicantPassword, Applicant);

    private Walk(BrowserPortal portal, Looks looks, string language) => (_portal, _looks, _language) = (portal, looks, language);

    public PolicyTerms Terms => PolicyProfiles.Find(_portal.Policy)!.Terms;

    public static async Task<Walk> UnderAsync(string policy, string language)
    {
        var portal = new BrowserPortal(policy);
        await portal.InitializeAsync();
        return new Walk(portal, new Looks(portal), language);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            await person.DisposeAsync();
        }

        await _looks.DisposeAsync();
        await ((IAsyncLifetime)_portal).DisposeAsync();
    }

    public void AssertNothingWasWrong(int leastPages)
    {
        Assert.True(_looks.Faults.Count == 0, string.Join('\n', _looks.Faults));
        Assert.True(_looks.Met.Count >= leastPages, $"Only {_looks.Met.Count} kinds of pages were met:\n{string.Join('\n', _looks.Met)}");
    }

    /// <summary>Somebody who has just opened the portal.</summary>
    public Task<Walker> ArriveAsync(string name = "visitor") => Walker.ArriveAsync(_portal, _looks, name, _language);

    /// <summary>A person of the demonstration, signed in.</summary>
    public async Task<Walker> AsAsync(string person)
    {
        if (!_people.TryGetValue(person, out var walker))
        {
            _people[person] = walker = await ArriveAsync(person);
            await walker.FollowAsync("/sign-in");
            await walker.SignInAsync(person);
        }

        return walker;
    }

    /// <summary>The applicant is a person of the demonstration, who signs in.</summary>
    public async Task EnterAsync()
    {
        _applicant = (Khalid, DemoAccounts.Password, DemoAccounts.Applicants.Single(person => person.NationalId == Khalid).FullName);
        var applicant = _people[Applicant] = await ArriveAsync("applicant");
        await applicant.FollowAsync("/sign-in");
        await applicant.SignInAsync(_applicant.Identifier, _applicant.Password);
    }

    /// <summary>A request of the demonstration that stands there: the applicant's own through the website, a visitor's through an interview.</summary>
    public async Task<string> FindAsync(CaseState state, Channel receivedThrough)
    {
        using var scope = _portal.Services.CreateScope();
        var found = await scope.ServiceProvider.GetRequiredService<PortalDb>().Cases
            .Where(c => c.State == state && c.ReceivedThrough == receivedThrough).OrderBy(c => c.Id).Select(c => new { c.Number, c.Beneficiary.FullName }).FirstAsync();
        _visitor = receivedThrough == Channel.Interview ? found.FullName : _visitor;
        return found.Number;
    }

    /// <summary>From the menu to the case, by the lists of this person; whoever was the last to be there is there already.</summary>
    public async Task<Walker> OpenAsync(string person, string number)
    {
        var walker = await AsAsync(person);
        if (_lastAt.GetValueOrDefault(number) == walker && walker.Path == CasePaths.Case(number))
        {
            return walker;
        }

        _lastAt[number] = walker;
        var queue = person switch { "researcher" => "/research", "chair" => "/committee", _ => "/cases" };
        await walker.FollowAsync(queue);
        await SignInAgainAsync(walker, person);
        var others = new Queue<string>((await walker.LinksAsync("nav.subnav a:not([aria-current])")).OrderByDescending(href => href.EndsWith("=all", StringComparison.Ordinal)));
        while (!await walker.SeesLinkAsync(CasePaths.Case(number)))
        {
            var next = (await walker.LinksAsync("nav.pager a.next")).SingleOrDefault();
            Assert.True(next is not null || others.Count > 0, $"{person} finds {number} on no list");
            await walker.FollowAsync(next ?? others.Dequeue());
        }

        await walker.FollowAsync(CasePaths.Case(number));
        return walker;
    }

    /// <summary>The applicant's own page of the request.</summary>
    public async Task<Walker> OpenOwnAsync(string number)
    {
        var applicant = _people[Applicant];
        _lastAt.Remove(number);
        await applicant.FollowAsync("/requests");
        await SignInAgainAsync(applicant, _applicant.Identifier, _applicant.Password);
        await applicant.FollowAsync(CasePaths.Request(number));
        return applicant;
    }

    /// <summary>A move that is one button.</summary>
    public async Task PressAsync(string person, string number, CaseAction action) =>
        await (await OpenAsync(person, number)).PressAndBeToldAsync($"form[action='{CasePaths.For(action, number)}'] button");

    /// <summary>A move that has a page: opened from the case, filled in, sent; the case says that it was done.</summary>
    public async Task MoveAsync(string person, string number, CaseAction action, bool inVain, params (string, string)[] fields)
    {
        var walker = await OpenMoveAsync(person, number, action);
        if (inVain)
        {
            await walker.PressInVainAsync();
        }

        await walker.FillAsync(fields);
        await walker.PressAndBeToldAsync();
        Assert.Equal(CasePaths.Case(number), walker.Path);
    }

    public async Task<Walker> OpenMoveAsync(string person, string number, CaseAction action)
    {
        var walker = await OpenAsync(person, number);
        await walker.FollowAsync(CasePaths.For(action, number));
        return walker;
    }

    /// <summary>The case offers nothing more to anybody.</summary>
    public async Task AssertEndedAsync(string number)
    {
        var officer = await OpenAsync("officer", number);
        Assert.False(await officer.SeesAsync("section.next .actions"));
        Assert.True(await officer.SeesAsync("section.next .due"));
    }

    /// <summary>Long enough for every session of staff to end.</summary>
    public void LetTimePass()
    {
        _portal.Clock.Advance(TimeSpan.FromMinutes(20));
        _lastAt.Clear();
    }

    private static async Task SignInAgainAsync(Walker walker, string identifier, string password = DemoAccounts.Password)
    {
        if (walker.Path == "/sign-in")
        {
            await walker.SignInAsync(identifier, password);
        }
    }
}
