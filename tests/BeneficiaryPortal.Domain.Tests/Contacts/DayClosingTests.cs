using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Contacts;

public class DayClosingTests
{
    private static readonly DateTime Morning = new(2026, 6, 16, 6, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 6, 16);
    private static readonly DayTally[] Tallies = [new(Channel.Interview, ContactPurpose.Inquiry, 7)];

    [Fact]
    public void The_manager_or_an_officer_closes_a_day_that_has_come()
    {
        foreach (var person in new[] { Cast.Usual.Manager, Cast.Usual.Officer })
        {
            var closed = DayClosing.Of(Today, Tallies, person.At(Morning));

            Assert.Equal((Today, Morning, person.Name), (closed.Day, closed.ClosedAt, closed.ClosedBy));
            Assert.Equal(Tallies, closed.Tallies);
        }

        Assert.Null(DayClosing.WhyNot(Today.AddDays(-30), Cast.Usual.Manager.At(Morning)));
        Assert.Equal(ContactRefusal.DayToCome, DayClosing.WhyNot(Today.AddDays(1), Cast.Usual.Manager.At(Morning)));
        Assert.Null(DayClosing.WhyNot(Today.AddDays(1), Cast.Usual.Manager.At(Morning.Date.AddHours(21))));
    }

    [Fact]
    public void Nobody_else_does()
    {
        foreach (var person in Cast.Usual.Everybody.Except([Cast.Usual.Manager, Cast.Usual.Officer]))
        {
            Assert.Equal(ContactRefusal.NotYourRole, Assert.Throws<ContactRefusedException>(() => DayClosing.Of(Today, Tallies, person.At(Morning))).Refusal);
        }
    }
}
