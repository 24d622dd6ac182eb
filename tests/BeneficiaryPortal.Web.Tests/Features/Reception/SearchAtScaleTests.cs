using System.Diagnostics;
using System.Globalization;
using System.Text;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Localisation;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

/// <summary>Measures the search among 100,000 files. On demand only: <c>scripts/measure-search.sh</c> names the file to write to.</summary>
public sealed class SearchAtScaleTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    private const int People = 100_000;
    private const int Batch = 2_000;
    private const int Runs = 15;
    private const int PeopleToOneOfTheBranch = 20;

    private static readonly string[] Given = ["محمد", "عبد الله", "أحمد", "خالد", "سعد", "نورة", "سارة", "فاطمة", "عبد الرحمن", "علي", "مريم", "يوسف", "إبراهيم", "هند", "منى", "فهد", "ماجد", "ريم", "عمر", "لطيفة"];
    private static readonly string[] Families = ["العتيبي", "القحطاني", "الغامدي", "الزهراني", "الدوسري", "الشهري", "الحربي", "المطيري", "السبيعي", "العنزي", "الرشيدي", "البقمي", "الشمري", "الأحمدي", "المالكي", "الجهني", "الثقفي", "اليامي", "العسيري", "الخالدي"];

    private static string? Report => Environment.GetEnvironmentVariable("MEASURE_SEARCH");

    [OnDemandFact("MEASURE_SEARCH")]
    public async Task A_search_among_a_hundred_thousand_files_is_answered_by_indexes()
    {
        await FillAsync();
        var report = new StringBuilder();
        foreach (var who in new[] { "officer", "branch" })
        {
            using var reader = await portal.SignedInAsync(who);
            report.AppendLine(CultureInfo.InvariantCulture, $"| Search ({who}) | Found | Commands | Median ms | Slowest ms |\n|---|---|---|---|---|");
            foreach (var (what, query) in Queries())
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{await MeasuredAsync(reader, what, query)}");
            }

            report.AppendLine();
        }

        var branch = await portal.WithDbAsync(BranchAsync);
        report.AppendLine(await ExplainedAsync("two words in any order, representative", db => db.WithNameWords(WordsOfName.Of("الثقفي لطيفه")).ReceivedFor(db, branch).OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(11)));
        report.AppendLine().AppendLine(await ExplainedAsync("name from its beginning", db => db.WithNameFrom("محمد خالد").OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(11)));
        report.AppendLine(await ExplainedAsync("two words in any order", db => db.WithNameWords(WordsOfName.Of("الثقفي لطيفه")).OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(11)));
        report.AppendLine(await ExplainedAsync("rare word", db => db.WithNameWords(["قنديل"]).OrderBy(b => b.SearchName).ThenBy(b => b.Id).Take(11)));
        report.AppendLine(await ExplainedAsync("identity", db => db.WithNationalId("1000054321").Take(11)));
        await File.WriteAllTextAsync(Report!, report.ToString());
    }

    private static IEnumerable<(string What, string Query)> Queries() =>
    [
        ("identity", "1058529940"),
        ("mobile", "0551230001"),
        ("name from its beginning", "محمد خالد"),
        ("one given name", "محمد"),
        ("family and given name", "الثقفي لطيفة"),
        ("three words, last one begun", "سعد نورة الغا"),
        ("family name alone", "القحطاني"),
        ("rare word", "قنديل"),
        ("nobody", "زرقاء اليمامة"),
    ];

    private async Task<string> MeasuredAsync(PortalClient officer, string what, string query)
    {
        var page = await officer.SearchAsync(query);
        var form = page.Form("/reception").Fill("Form.Query", query);
        var commands = await portal.CommandsOfAsync(() => form.SubmitAsync());
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            await form.SubmitAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {page.Document.QuerySelectorAll("main article").Length} | {commands} | {times[Runs / 2]:0} | {times[^1]:0} |");
    }

    private Task<string> ExplainedAsync(string what, Func<PortalDb, IQueryable<Beneficiary>> query) => portal.WithDbAsync(async db =>
    {
        await using var command = query(db).Select(b => b.Id).CreateDbCommand();
#pragma warning disable CA2100 // The text of a query that EF Core has made.
        command.CommandText = "EXPLAIN ANALYZE " + command.CommandText;
#pragma warning restore CA2100
        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder($"{what}\n");
        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetString(0));
        }

        return plan.ToString();
    });

    /// <summary>Names of three or four words, as the five associations would see them; one name is rare.</summary>
    private async Task FillAsync()
    {
        var branch = await portal.WithDbAsync(BranchAsync);
        for (var from = 0; from < People; from += Batch)
        {
            await portal.WithDbAsync(async db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                var people = Enumerable.Range(from, Batch).Select(PersonAt).ToList();
                db.Beneficiaries.AddRange(people);
                db.Contacts.AddRange(people.Where((_, i) => IsOfTheBranch(from + i)).Select(person => Visit(person, branch)));
                await db.SaveChangesAsync();
            });
        }

        await portal.WithDbAsync(db => db.Database.ExecuteSqlAsync($"ANALYZE"));
    }

    private static async Task<ActingUser> BranchAsync(PortalDb db)
    {
        var user = await db.Users.SingleAsync(u => u.UserName == "branch");
        return new ActingUser(user.Id, user.FullName, Roles.BranchRepresentative, StoppedClock.Beginning.UtcDateTime) { BranchId = user.BranchId };
    }

    /// <summary>Strewn over all names.</summary>
    private static bool IsOfTheBranch(int i) => (((uint)i * 2_654_435_761u) >> 16) % PeopleToOneOfTheBranch == 0;

    private static Contact Visit(Beneficiary person, ActingUser by) => Contact.Note(
        PolicyProfiles.Qabas.Terms,
        new NewContact(Channel.BranchRepresentatives, ContactDirection.Incoming, ContactPurpose.Inquiry, person, person.FullName),
        new WhatWasSaid("?", "."),
        Guid.NewGuid(),
        by with { At = by.At.AddDays(-30) });

    private static Beneficiary PersonAt(int i)
    {
        var (first, second, third, family) = (Given[i % 20], Given[i / 20 % 20], Given[i / 400 % 20], Families[(i + (i / 8_000)) % 20]);
        var name = i == 77_777 ? "بدر بن قنديل الهلالي" : i % 2 == 0 ? $"{first} بن {second} {family}" : $"{first} {second} {third} {family}";
        return new Beneficiary(string.Create(CultureInfo.InvariantCulture, $"1{i:D9}"), name, string.Create(CultureInfo.InvariantCulture, $"+96656{i:D7}"), email: null, StoppedClock.Beginning.UtcDateTime);
    }
}
