using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Delivery;

public sealed class DeliveryTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_service_is_planned_delivered_and_completed()
    {
        var number = await RegisteredAsync("F-1");
        using var officer = await portal.SignedInAsync("officer");

        var started = await (await officer.GetAsync($"/cases/{number}/start-service")).Form().Fill("Form.Plan", "ثلاث دفعات شهرية.").SubmitAsync();
        Assert.DoesNotContain($"/cases/{number}/complete-service", started.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        var delivered = await (await started.FollowAsync($"/cases/{number}/delivery")).Form()
            .Fill("Form.What", "الدفعة الأولى")
            .Fill("Form.DeliveredOn.Calendar", "Hijri").Fill("Form.DeliveredOn.Day", "٢٩").Fill("Form.DeliveredOn.Month", "12").Fill("Form.DeliveredOn.Year", "1447")
            .Fill("Form.Amount", "١٬٥٠٠").Fill("Form.ReceivedBy", "حصة العتيبي").SubmitAsync();
        var complete = await delivered.FollowAsync($"/cases/{number}/complete-service");
        Assert.Contains("الدفعة الأولى", complete.Text, StringComparison.Ordinal);
        var done = await complete.Form().SubmitAsync();

        Assert.Equal($"/cases/{number}", done.Path);
        var stored = await portal.StoredAsync(number);
        Assert.Equal((CaseState.Closed, CaseOutcome.ServiceDelivered), (stored.State, stored.Outcome));
        var delivery = Assert.Single(stored.Deliveries);
        Assert.Equal(("الدفعة الأولى", new DateOnly(2026, 6, 15), 1500m, "حصة العتيبي"), (delivery.What, delivery.DeliveredOn, delivery.Amount!.Value, delivery.ReceivedBy));
    }

    [Theory]
    [InlineData("Form.DeliveredOn.Day", "17", "#Form_DeliveredOn_Day")]
    [InlineData("Form.Amount", "0", "#Form_Amount")]
    [InlineData("Form.What", "", "#Form_What")]
    [InlineData("Form.ReceivedBy", "", "#Form_ReceivedBy")]
    public async Task What_cannot_be_is_said_and_kept(string field, string value, string target)
    {
        var number = await InServiceAsync($"F-{field}");
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/delivery")).Form()
            .Fill("Form.What", "دفعة")
            .Fill("Form.DeliveredOn.Calendar", "Gregorian").Fill("Form.DeliveredOn.Day", "16").Fill("Form.DeliveredOn.Month", "6").Fill("Form.DeliveredOn.Year", "2026")
            .Fill("Form.ReceivedBy", "حصة")
            .Fill(field, value).SubmitAsync();

        Assert.StartsWith("خطأ", again.Title, StringComparison.Ordinal);
        Assert.Equal(target, Assert.Single(again.Document.QuerySelectorAll(".errsum a")).GetAttribute("href"));
        Assert.Equal(value, again.ValueOf(field));
        Assert.Empty((await portal.StoredAsync(number)).Deliveries);
    }

    [Fact]
    public async Task A_service_of_which_nothing_was_delivered_is_not_complete()
    {
        var number = await InServiceAsync("F-nothing");
        using var officer = await portal.SignedInAsync("officer");

        var page = await officer.GetAsync($"/cases/{number}/complete-service");

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("سجّل ما سُلّم", page.Text, StringComparison.Ordinal);
    }

    private async Task<string> RegisteredAsync(string file)
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        await portal.MoveAsync(number, (c, cast) => c.CompleteRegistration(file, note: null, cast.Officer.At(c.History[^1].At)));
        return number;
    }

    private async Task<string> InServiceAsync(string file)
    {
        var number = await RegisteredAsync(file);
        await portal.MoveAsync(number, (c, cast) => c.StartService("Payments.", cast.Officer.At(c.History[^1].At)));
        return number;
    }
}
