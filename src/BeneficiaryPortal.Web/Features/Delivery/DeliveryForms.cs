using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Validation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace BeneficiaryPortal.Web.Features.Delivery;

public sealed class StartForm : MoveForm
{
    public string? Plan { get; set; }
}

/// <summary>What was given or done, when, and who received it (STP-7).</summary>
public sealed class DeliveryForm : MoveForm
{
    public string? What { get; set; }
    public DualDateInput? DeliveredOn { get; set; }
    public decimal? Amount { get; set; }
    public string? ReceivedBy { get; set; }
}

public sealed class CompleteForm : MoveForm
{
    public string? Note { get; set; }
}

internal sealed class StartFormValidator : AbstractValidator<StartForm>
{
    public StartFormValidator(IStringLocalizer<DeliveryText> text, IStringLocalizer<ValidationText> common) =>
        RuleFor(f => f.Plan).Filled(text, "Start.PlanMissing").NoLongerThan(SupportCase.ReasonLength, common);
}

internal sealed class DeliveryFormValidator : AbstractValidator<DeliveryForm>
{
    private const decimal LargestAmount = 10_000_000;

    public DeliveryFormValidator(IStringLocalizer<DeliveryText> text, IStringLocalizer<ValidationText> common, TimeProvider clock)
    {
        RuleFor(f => f.What).Filled(text, "Deliver.WhatMissing").NoLongerThan(SupportCase.ReasonLength, common);
        RuleFor(f => f.DeliveredOn).IsGiven(text, "Deliver.DateMissing")
            .Must(day => day!.Date is null || day.Date <= RiyadhTime.Today(clock)).WithMessage(_ => text["Deliver.DateAhead"]);
        RuleFor(f => f.Amount).Must(amount => amount is null or (> 0 and <= LargestAmount)).WithMessage(_ => text["Deliver.AmountRange"]);
        RuleFor(f => f.ReceivedBy).Filled(text, "Deliver.ReceivedByMissing").NoLongerThan(Beneficiary.NameLength, common);
    }
}

internal sealed class CompleteFormValidator : AbstractValidator<CompleteForm>
{
    public CompleteFormValidator(IStringLocalizer<ValidationText> common) => RuleFor(f => f.Note).NoLongerThan(SupportCase.ReasonLength, common);
}
