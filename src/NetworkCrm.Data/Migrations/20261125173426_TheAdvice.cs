using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NetworkCrm.Data.Sqlite;

#nullable disable

namespace NetworkCrm.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheAdvice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Participants_OwnerId_ContactId_On_InteractionId_Channel_CountsAsContact_StartedBy_Answered_Gave_Received_Asked",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Participants_OwnerId_On_InteractionId_Channel_Gave_Asked",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_OwnerId_BirthdayKey",
                table: "Contacts");

            migrationBuilder.AddColumn<int>(
                name: "SixthLastContactOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Lowered",
                table: "Nudges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Balance",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<double>(
                name: "Bridging",
                table: "Snapshots",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContactsSinceInPerson",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "HasLink",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "KnowsWhatIDo",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LastGaveOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastInPersonOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastMeetingOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastMentionOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastProspected",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LastReceivedOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LastUnansweredOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Lowered",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Maturity",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MeetingDueOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Mentions",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Muted",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "OpenNeedOn",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PitchedMeetings",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReachesOthers",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "SincereDays",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Sphere",
                table: "Snapshots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "ThinkOfYou",
                table: "Snapshots",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<int>(
                name: "UnansweredRun",
                table: "Snapshots",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CirclesReviewedOn",
                table: "Owners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Holidays",
                table: "Owners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 63);

            migrationBuilder.AddColumn<long>(
                name: "Muted",
                table: "Owners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "QuietDays",
                table: "Owners",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReviewDay",
                table: "Owners",
                type: "INTEGER",
                nullable: true,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "Impression",
                table: "Interactions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Pitched",
                table: "Interactions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Private",
                table: "Interactions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Ask",
                table: "Exchanges",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ForWhom",
                table: "Exchanges",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "Exchanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "On",
                table: "Exchanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Weight",
                table: "Exchanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<double>(
                name: "Bridging",
                table: "Contacts",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Celebrates",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CustomText",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Industry",
                table: "Contacts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KnowsWhatIDo",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Lowered",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Muted",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "NotesPrivate",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ReachesOthers",
                table: "Contacts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            TheAdviceRows.Exchanges(migrationBuilder);
            TheAdviceRows.Participants(migrationBuilder);

            migrationBuilder.CreateTable(
                name: "CircleChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CircleChanges", x => x.Id);
                    table.UniqueConstraint("AK_CircleChanges_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_CircleChanges_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactWorlds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactWorlds", x => x.Id);
                    table.UniqueConstraint("AK_ContactWorlds_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactWorlds_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => x.Id);
                    table.UniqueConstraint("AK_CustomFields_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomFields_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    Setting = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Hours = table.Column<decimal>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.UniqueConstraint("AK_Events_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Events_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Worlds = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    SetOn = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.UniqueConstraint("AK_Goals_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Goals_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Groups",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: true),
                    EveryDays = table.Column<int>(type: "INTEGER", nullable: true),
                    LastGatheredOn = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Groups", x => x.Id);
                    table.UniqueConstraint("AK_Groups_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Groups_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Introductions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    ForWhat = table.Column<string>(type: "TEXT", nullable: true),
                    CameOfIt = table.Column<string>(type: "TEXT", nullable: true),
                    LoggedIn = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Introductions", x => x.Id);
                    table.UniqueConstraint("AK_Introductions_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Introductions_Contacts_OwnerId_FirstId",
                        columns: x => new { x.OwnerId, x.FirstId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Introductions_Contacts_OwnerId_SecondId",
                        columns: x => new { x.OwnerId, x.SecondId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LearnedFacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    ActedOn = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearnedFacts", x => x.Id);
                    table.UniqueConstraint("AK_LearnedFacts_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_LearnedFacts_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LearnedFacts_Interactions_OwnerId_InteractionId",
                        columns: x => new { x.OwnerId, x.InteractionId },
                        principalTable: "Interactions",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    ToWhom = table.Column<string>(type: "TEXT", nullable: true),
                    ForWhat = table.Column<string>(type: "TEXT", nullable: true),
                    CameOfIt = table.Column<string>(type: "TEXT", nullable: true),
                    ThankedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentions", x => x.Id);
                    table.UniqueConstraint("AK_Mentions_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Mentions_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Outcomes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcomes", x => x.Id);
                    table.UniqueConstraint("AK_Outcomes_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Outcomes_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<int>(type: "INTEGER", nullable: true),
                    MadeIn = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
                    table.UniqueConstraint("AK_Promises_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Promises_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PutAsides",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PutAsides", x => x.Id);
                    table.UniqueConstraint("AK_PutAsides_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_PutAsides_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Relations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Uid = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relations", x => x.Id);
                    table.UniqueConstraint("AK_Relations_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_Relations_Contacts_OwnerId_FirstId",
                        columns: x => new { x.OwnerId, x.FirstId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Relations_Contacts_OwnerId_SecondId",
                        columns: x => new { x.OwnerId, x.SecondId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeeklyReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    WeekOf = table.Column<int>(type: "INTEGER", nullable: false),
                    OneThing = table.Column<string>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeeklyReviews", x => x.Id);
                    table.UniqueConstraint("AK_WeeklyReviews_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_WeeklyReviews_Owners_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Owners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomValues",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    FieldId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Folded = table.Column<string>(type: "TEXT", nullable: false),
                    Sortable = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomValues", x => x.Id);
                    table.UniqueConstraint("AK_CustomValues_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_CustomValues_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CustomValues_CustomFields_OwnerId_FieldId",
                        columns: x => new { x.OwnerId, x.FieldId },
                        principalTable: "CustomFields",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventGuests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    LoggedIn = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventGuests", x => x.Id);
                    table.UniqueConstraint("AK_EventGuests_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_EventGuests_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventGuests_Events_OwnerId_EventId",
                        columns: x => new { x.OwnerId, x.EventId },
                        principalTable: "Events",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoalLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    GoalId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalLinks", x => x.Id);
                    table.UniqueConstraint("AK_GoalLinks_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_GoalLinks_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GoalLinks_Events_OwnerId_EventId",
                        columns: x => new { x.OwnerId, x.EventId },
                        principalTable: "Events",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GoalLinks_Goals_OwnerId_GoalId",
                        columns: x => new { x.OwnerId, x.GoalId },
                        principalTable: "Goals",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    GroupId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMembers", x => x.Id);
                    table.UniqueConstraint("AK_GroupMembers_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_GroupMembers_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupMembers_Groups_OwnerId_GroupId",
                        columns: x => new { x.OwnerId, x.GroupId },
                        principalTable: "Groups",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutcomeTraces",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    OutcomeId = table.Column<long>(type: "INTEGER", nullable: false),
                    ContactId = table.Column<long>(type: "INTEGER", nullable: true),
                    MentionId = table.Column<long>(type: "INTEGER", nullable: true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: true),
                    GoalId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutcomeTraces", x => x.Id);
                    table.UniqueConstraint("AK_OutcomeTraces_OwnerId_Id", x => new { x.OwnerId, x.Id });
                    table.ForeignKey(
                        name: "FK_OutcomeTraces_Contacts_OwnerId_ContactId",
                        columns: x => new { x.OwnerId, x.ContactId },
                        principalTable: "Contacts",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutcomeTraces_Events_OwnerId_EventId",
                        columns: x => new { x.OwnerId, x.EventId },
                        principalTable: "Events",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutcomeTraces_Goals_OwnerId_GoalId",
                        columns: x => new { x.OwnerId, x.GoalId },
                        principalTable: "Goals",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutcomeTraces_Mentions_OwnerId_MentionId",
                        columns: x => new { x.OwnerId, x.MentionId },
                        principalTable: "Mentions",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutcomeTraces_Outcomes_OwnerId_OutcomeId",
                        columns: x => new { x.OwnerId, x.OutcomeId },
                        principalTable: "Outcomes",
                        principalColumns: new[] { "OwnerId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Participants_OwnerId_ContactId_On_InteractionId_Facts",
                table: "Participants",
                columns: new[] { "OwnerId", "ContactId", "On", "InteractionId", "Facts" });

            migrationBuilder.CreateIndex(
                name: "IX_Nudges_OwnerId_State_Rule_Score",
                table: "Nudges",
                columns: new[] { "OwnerId", "State", "Rule", "Score" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_NoPurpose",
                table: "FollowUps",
                columns: new[] { "OwnerId", "ContactId", "DueOn" },
                filter: "State = 1 AND Kind = 2 AND Purpose IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CircleChanges_OwnerId_ContactId",
                table: "CircleChanges",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_CircleChanges_OwnerId_On",
                table: "CircleChanges",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactWorlds_OwnerId_ContactId",
                table: "ContactWorlds",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactWorlds_OwnerId_Kind_Folded_ContactId",
                table: "ContactWorlds",
                columns: new[] { "OwnerId", "Kind", "Folded", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomFields_OwnerId_Uid",
                table: "CustomFields",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OwnerId_ContactId_FieldId",
                table: "CustomValues",
                columns: new[] { "OwnerId", "ContactId", "FieldId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OwnerId_FieldId_Folded_ContactId",
                table: "CustomValues",
                columns: new[] { "OwnerId", "FieldId", "Folded", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_OwnerId_FieldId_Sortable_ContactId",
                table: "CustomValues",
                columns: new[] { "OwnerId", "FieldId", "Sortable", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_OwnerId_ContactId",
                table: "EventGuests",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_EventGuests_OwnerId_EventId_ContactId",
                table: "EventGuests",
                columns: new[] { "OwnerId", "EventId", "ContactId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_OwnerId_On",
                table: "Events",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_OwnerId_Uid",
                table: "Events",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GoalLinks_OwnerId_ContactId",
                table: "GoalLinks",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalLinks_OwnerId_EventId",
                table: "GoalLinks",
                columns: new[] { "OwnerId", "EventId" });

            migrationBuilder.CreateIndex(
                name: "IX_GoalLinks_OwnerId_GoalId",
                table: "GoalLinks",
                columns: new[] { "OwnerId", "GoalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_OwnerId_State",
                table: "Goals",
                columns: new[] { "OwnerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_OwnerId_Uid",
                table: "Goals",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembers_OwnerId_ContactId",
                table: "GroupMembers",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMembers_OwnerId_GroupId_ContactId",
                table: "GroupMembers",
                columns: new[] { "OwnerId", "GroupId", "ContactId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Groups_OwnerId_Uid",
                table: "Groups",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_OwnerId_FirstId",
                table: "Introductions",
                columns: new[] { "OwnerId", "FirstId" });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_OwnerId_On",
                table: "Introductions",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_OwnerId_SecondId",
                table: "Introductions",
                columns: new[] { "OwnerId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_Introductions_OwnerId_Uid",
                table: "Introductions",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LearnedFacts_OpenNeeds",
                table: "LearnedFacts",
                columns: new[] { "OwnerId", "ContactId", "On" },
                filter: "Kind = 4 AND ActedOn IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LearnedFacts_OwnerId_ContactId_On",
                table: "LearnedFacts",
                columns: new[] { "OwnerId", "ContactId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_LearnedFacts_OwnerId_InteractionId",
                table: "LearnedFacts",
                columns: new[] { "OwnerId", "InteractionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_OwnerId_ContactId",
                table: "Mentions",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_OwnerId_ThankedOn_On",
                table: "Mentions",
                columns: new[] { "OwnerId", "ThankedOn", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_OwnerId_Uid",
                table: "Mentions",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_OwnerId_On",
                table: "Outcomes",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_OwnerId_Uid",
                table: "Outcomes",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeTraces_OwnerId_ContactId",
                table: "OutcomeTraces",
                columns: new[] { "OwnerId", "ContactId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeTraces_OwnerId_EventId",
                table: "OutcomeTraces",
                columns: new[] { "OwnerId", "EventId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeTraces_OwnerId_GoalId",
                table: "OutcomeTraces",
                columns: new[] { "OwnerId", "GoalId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeTraces_OwnerId_MentionId",
                table: "OutcomeTraces",
                columns: new[] { "OwnerId", "MentionId" });

            migrationBuilder.CreateIndex(
                name: "IX_OutcomeTraces_OwnerId_OutcomeId",
                table: "OutcomeTraces",
                columns: new[] { "OwnerId", "OutcomeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_ContactId_State",
                table: "Promises",
                columns: new[] { "OwnerId", "ContactId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_State_By_DueOn",
                table: "Promises",
                columns: new[] { "OwnerId", "State", "By", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_OwnerId_Uid",
                table: "Promises",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PutAsides_OwnerId_Key",
                table: "PutAsides",
                columns: new[] { "OwnerId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Relations_OwnerId_FirstId",
                table: "Relations",
                columns: new[] { "OwnerId", "FirstId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relations_OwnerId_SecondId",
                table: "Relations",
                columns: new[] { "OwnerId", "SecondId" });

            migrationBuilder.CreateIndex(
                name: "IX_Relations_OwnerId_Uid",
                table: "Relations",
                columns: new[] { "OwnerId", "Uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WeeklyReviews_OwnerId_WeekOf",
                table: "WeeklyReviews",
                columns: new[] { "OwnerId", "WeekOf" },
                unique: true);
        
            migrationBuilder.CreateIndex(
                name: "IX_Interactions_OwnerId_On",
                table: "Interactions",
                columns: new[] { "OwnerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Celebrates",
                table: "Contacts",
                columns: new[] { "OwnerId", "Circle", "Celebrates" },
                filter: "Celebrates <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_LearnedFacts_Offers",
                table: "LearnedFacts",
                columns: new[] { "OwnerId", "ContactId" },
                filter: "Kind = 6");

            TheAdviceRows.Facts(migrationBuilder);
            TheAdviceRows.Worlds(migrationBuilder);
            WorldCounts.Create(migrationBuilder);
            SearchIndex.ByBirthday(migrationBuilder);
            DayCounts.Create(migrationBuilder);
            DayCounts.Fill(migrationBuilder);
            PlannerStatistics.Renew(migrationBuilder);
            TheAdviceRows.LookAgain(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("An older version is restored from the copy made before the upgrade.");
    }
}
